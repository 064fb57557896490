package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
)

// extension builds the extension for one browser ("chrome" or "firefox") and packs it.
func extension(j *job, browser string) error {
	if _, err := j.tool(command{}, "wxt", "wxt", "build", "-b", browser); err != nil {
		return err
	}
	version, err := version(j)
	if err != nil {
		return err
	}
	older, _ := filepath.Glob(j.out("keepmum-*-" + browser + ".zip"))
	for _, archive := range older {
		if err := os.Remove(archive); err != nil {
			return err
		}
	}
	return pack(j.out("keepmum-"+version+"-"+browser+".zip"), j.out("extension/"+browser+"-mv3"))
}

// version is the extension's, which is everybody's.
func version(j *job) (string, error) {
	data, err := os.ReadFile(j.path("extension/package.json"))
	if err != nil {
		return "", err
	}
	var described struct {
		Version string `json:"version"`
	}
	if err := json.Unmarshal(data, &described); err != nil {
		return "", err
	}
	if described.Version == "" {
		return "", errors.New("extension/package.json has no version")
	}
	return described.Version, nil
}

// buildAll builds everything that is shipped.
func buildAll(j *job) error {
	if err := setup(j, noBrowser); err != nil {
		return err
	}
	if err := built(j); err != nil {
		return err
	}
	if err := j.step("build the worker", func() error { return worker(j) }); err != nil {
		return err
	}
	return size(j)
}

// built builds what runs in a browser: the checker and both extensions.
func built(j *job) error {
	if err := j.step("build the checker", func() error { return checker(j) }); err != nil {
		return err
	}
	for _, browser := range []string{"chrome", "firefox"} {
		if err := j.step("build the extension, "+browser, func() error { return extension(j, browser) }); err != nil {
			return err
		}
	}
	return nil
}
