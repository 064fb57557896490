package main

import "path/filepath"

// A browser is a program the extension can run in.
type browser struct {
	kind string // "chromium" or "firefox"
	name string // what people call it
	path string // where it is: a path, or the name of a command
}

// places is where browsers usually are, the plainest of each kind first.
func places(system string, env func(string) string) []browser {
	switch system {
	case "darwin":
		return macPlaces(env("HOME"))
	case "windows":
		return windowsPlaces([]string{env("ProgramFiles"), env("ProgramFiles(x86)"), env("LOCALAPPDATA")})
	}
	return []browser{
		{"chromium", "Chromium", "chromium"},
		{"chromium", "Chromium", "chromium-browser"},
		{"chromium", "Chrome", "google-chrome-stable"},
		{"chromium", "Chrome", "google-chrome"},
		{"chromium", "Edge", "microsoft-edge-stable"},
		{"chromium", "Edge", "microsoft-edge"},
		{"firefox", "Firefox ESR", "firefox-esr"},
		{"firefox", "Firefox", "firefox"},
	}
}

func macPlaces(home string) []browser {
	var all []browser
	for _, b := range []browser{
		{"chromium", "Chromium", "Chromium.app/Contents/MacOS/Chromium"},
		{"chromium", "Chrome", "Google Chrome.app/Contents/MacOS/Google Chrome"},
		{"chromium", "Edge", "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"},
		{"firefox", "Firefox", "Firefox.app/Contents/MacOS/firefox"},
	} {
		for _, apps := range []string{"/Applications", filepath.Join(home, "Applications")} {
			all = append(all, browser{b.kind, b.name, filepath.Join(apps, b.path)})
		}
	}
	return all
}

func windowsPlaces(programs []string) []browser {
	var all []browser
	for _, b := range []browser{
		{"chromium", "Chromium", "Chromium/Application/chrome.exe"},
		{"chromium", "Chrome", "Google/Chrome/Application/chrome.exe"},
		{"chromium", "Edge", "Microsoft/Edge/Application/msedge.exe"},
		{"firefox", "Firefox", "Mozilla Firefox/firefox.exe"},
	} {
		for _, dir := range programs {
			if dir != "" {
				all = append(all, browser{b.kind, b.name, filepath.Join(dir, filepath.FromSlash(b.path))})
			}
		}
	}
	return all
}
