package registry

import "strings"

// cleanDomain is the bare host name of what was written: an address, an e-mail address, a host.
// repaired says that more than upper case was changed.
func cleanDomain(written string) (domain string, repaired, ok bool) {
	domain, _ = splitAddress(written)
	if !isHost(domain) {
		return "", false, false
	}
	return domain, domain != strings.ToLower(written), true
}

// isHost says whether the text has the form of a host name with at least one dot. Letters of any
// script are let through; who owns a name is not ours to know.
func isHost(host string) bool {
	if len(host) > 253 || !strings.Contains(host, ".") {
		return false
	}
	for label := range strings.SplitSeq(host, ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for _, r := range label {
			plain := r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r > 0x7F
			if !plain {
				return false
			}
		}
	}
	return true
}
