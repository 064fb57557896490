package main

import "strings"

// environment is what the programs we start get to see of our own environment.
//
// Started by npx, we carry npm's notes about *that* call (its directory, its command); the npm we start must
// not take them for its own. Go never fetches another toolchain by itself.
func environment(ours []string, lean bool) []string {
	var theirs []string
	for _, pair := range ours {
		name, _, _ := strings.Cut(pair, "=")
		if npmNote(name) || (lean && !needed(name)) || strings.EqualFold(name, "PWD") {
			continue
		}
		theirs = append(theirs, pair)
	}
	return append(theirs, "GOTOOLCHAIN=local")
}

func npmNote(name string) bool {
	switch name {
	case "INIT_CWD", "npm_command", "npm_config_local_prefix", "npm_execpath", "npm_node_execpath":
		return true
	}
	return strings.HasPrefix(name, "npm_lifecycle_") || strings.HasPrefix(name, "npm_package_")
}

// needed names what Go under Node cannot do without. Its arguments and environment share 12 kB there, and
// some continuous integration services set more than that.
func needed(name string) bool {
	switch strings.ToUpper(name) {
	case "PATH", "HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "SYSTEMROOT", "PATHEXT", "COMSPEC", "TMPDIR", "TEMP", "TMP":
		return true
	}
	return strings.HasPrefix(name, "GO") || strings.HasPrefix(name, "XDG_")
}
