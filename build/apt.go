package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// packageOf is the Debian package of each kind of browser.
var packageOf = map[string]string{"chromium": "chromium", "firefox": "firefox-esr"}

// mayInstall says whether we may install packages here without asking anybody for a password, and what has to
// stand in front of the command.
func mayInstall() (sudo []string, may bool) {
	if runtime.GOOS != "linux" {
		return nil, false
	}
	if _, err := exec.LookPath("apt-get"); err != nil {
		return nil, false
	}
	if os.Geteuid() == 0 {
		return nil, true
	}
	if exec.Command("sudo", "-n", "true").Run() == nil {
		return []string{"sudo", "-n"}, true
	}
	return nil, false
}

// install fetches the browsers with apt. Ubuntu has them under these names only as wrappers around something
// else, or not at all: there apt finds no candidate, and the person is told what to install instead.
func install(j *job, sudo []string, kinds []string) error {
	var wanted []string
	for _, kind := range kinds {
		wanted = append(wanted, packageOf[kind])
	}
	apt := append(sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120")
	err := j.step("read the list of Debian packages", func() error {
		_, err := j.run(command{args: append(apt, "update", "-qq")})
		return err
	})
	if err != nil {
		return err
	}
	for _, name := range wanted {
		said, err := j.run(command{args: []string{"apt-cache", "policy", name}})
		if err != nil || !candidate(said) {
			return fmt.Errorf("apt has no package %s here", name)
		}
	}
	if !fonts() {
		wanted = append(wanted, "fonts-noto-core", "fonts-noto-color-emoji")
	}
	return j.step("install "+strings.Join(wanted, ", "), func() error {
		_, err := j.run(command{args: append(append(apt, "install", "-y", "-qq", "--no-install-recommends"), wanted...)})
		return err
	})
}

// candidate reads what `apt-cache policy` says of one package: is there a version that holds a program itself?
func candidate(policy string) bool {
	for line := range strings.Lines(policy) {
		if version, found := strings.CutPrefix(strings.TrimSpace(line), "Candidate:"); found {
			version = strings.TrimSpace(version)
			return version != "(none)" && !strings.Contains(version, "snap")
		}
	}
	return false
}

// fonts says whether a page would be drawn with letters.
func fonts() bool {
	found := false
	for _, dir := range []string{"/usr/share/fonts", "/usr/local/share/fonts"} {
		filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
			if ext := filepath.Ext(path); err == nil && (ext == ".ttf" || ext == ".otf" || ext == ".ttc") {
				found = true
				return filepath.SkipAll
			}
			return nil
		})
	}
	return found
}
