package registry

import "strings"

// cleanHandle is an account name without "@" and without the address of the profile. An address says
// by its host which network it is of, whatever list it stands in.
func cleanHandle(network, written string) (home, handle string, ok bool) {
	if home, handle, ok := profileOf(written); ok {
		return home, handle, true
	}
	handle = strings.TrimRight(strings.TrimLeft(written, "@/"), "/")
	return network, handle, handle != "" && !strings.Contains(handle, " ") && !strings.Contains(handle, "://")
}

// twoParts are first path segments that say what kind of profile the second one names.
var twoParts = map[string]string{
	"linkedin": " company in school showcase ",
	"facebook": " pages people groups ",
	"youtube":  " channel c user ",
	"xing":     " pages companies profile ",
}

// noProfile are first path segments that lead to no profile.
const noProfile = " home search hashtag explore i intent share sharer sharer.php feed jobs watch login settings "

// profileOf reads the address of a profile on a known network.
func profileOf(written string) (network, handle string, ok bool) {
	host, path := splitAddress(written)
	if network = networkOf(host); network == "" {
		return "", "", false
	}
	path, query, _ := strings.Cut(path, "?")
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
	if len(parts) == 0 || within(noProfile, parts[0]) {
		return "", "", false
	}
	switch {
	case network == "facebook" && parts[0] == "profile.php":
		id, _, _ := strings.Cut(query, "&")
		return network, "profile.php?" + id, id != ""
	case network == "facebook" && parts[0] == "pg", network == "bluesky" && parts[0] == "profile":
		parts = parts[1:]
	case within(twoParts[network], parts[0]):
		if len(parts) < 2 {
			return "", "", false
		}
		keep := 2
		if network == "facebook" && parts[0] != "groups" {
			keep = min(3, len(parts)) // pages/Name/number
		}
		return network, strings.Join(parts[:keep], "/"), true
	}
	if len(parts) == 0 {
		return "", "", false
	}
	handle = strings.TrimLeft(parts[0], "@")
	return network, handle, handle != ""
}

func within(words, word string) bool {
	return strings.Contains(words, " "+strings.ToLower(word)+" ")
}

// splitAddress takes an address apart: the host in lower case without "www.", and the rest without the fragment.
func splitAddress(written string) (host, path string) {
	rest := written
	if _, after, ok := strings.Cut(rest, "://"); ok {
		rest = after
	} else {
		rest = strings.TrimPrefix(rest, "//")
	}
	rest, _, _ = strings.Cut(rest, "#")
	end := strings.IndexAny(rest, "/?")
	if end < 0 {
		end = len(rest)
	}
	host = strings.ToLower(rest[:end])
	if _, after, ok := strings.Cut(host, "@"); ok {
		host = after // an e-mail address, or a user in front of the host
	}
	host, _, _ = strings.Cut(host, ":")
	host = strings.TrimSuffix(host, ".")
	for strings.HasPrefix(host, "www.") && strings.Count(host, ".") > 1 {
		host = host[len("www."):]
	}
	return host, rest[end:]
}
