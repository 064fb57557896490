//go:build !js && !windows

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// program builds the command and gives an environment in which scripts find it.
func program(t *testing.T, list string) []string {
	t.Helper()
	dir := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", filepath.Join(dir, "keepmum"), ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	registry := filepath.Join(dir, "clients.json")
	if err := os.WriteFile(registry, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	return append(os.Environ(), "PATH="+dir+string(os.PathListSeparator)+os.Getenv("PATH"), "KEEPMUM_REGISTRY="+registry,
		"GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null", "HOME="+dir)
}

func example(t *testing.T, name string) []byte {
	t.Helper()
	script, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "examples", name))
	if err != nil {
		t.Fatal(err)
	}
	return script
}

func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, name := range programs {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("there is no %s here", name)
		}
	}
}

const examplesList = `{"keepmum": 1, "clients": [{"name": "Northwind Traders"}]}`

// The hook of the documentation holds a commit message that names a client, and no other.
func TestCommitHook(t *testing.T) {
	needs(t, "git", "sh", "sed")
	env, hook, dir := program(t, examplesList), example(t, "commit-msg"), t.TempDir()
	git := func(args ...string) (string, error) {
		cmd := exec.Command("git", args...)
		cmd.Dir, cmd.Env = dir, env
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := git("init", "-q"); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if err := os.MkdirAll(filepath.Join(dir, ".git", "hooks"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, ".git", "hooks", "commit-msg"), hook, 0o700); err != nil {
		t.Fatal(err)
	}
	commit := func(message string) (string, error) {
		return git("-c", "user.name=Ann Example", "-c", "user.email=ann@example.com", "commit", "--allow-empty", "-q", "-m", message)
	}
	if out, err := commit("Mend the form for Northwind Traders"); err == nil || !strings.Contains(out, "client-named") || !strings.Contains(out, "^^^^") {
		t.Errorf("a message that names a client: %v, %s", err, out)
	}
	if out, err := commit("Mend the form"); err != nil {
		t.Errorf("a message that names nobody: %v, %s", err, out)
	}
}

// The blog of the documentation is published when no post names a client, and not otherwise.
func TestStaticBlog(t *testing.T) {
	needs(t, "sh", "find", "sort", "xargs")
	env, script, dir := program(t, examplesList), example(t, "publish"), t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "content"), 0o700); err != nil {
		t.Fatal(err)
	}
	write("publish", string(script))
	publish := func() (string, error) {
		cmd := exec.Command("sh", "publish", "content", "echo", "published")
		cmd.Dir, cmd.Env = dir, env
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	write("content/first post.md", "# What a form taught me\n\nKeep it short.\n")
	if out, err := publish(); err != nil || out != "published\n" {
		t.Errorf("a blog that names nobody: %v, %s", err, out)
	}
	write("content/second.md", "# What Northwind Traders taught me\n")
	if out, err := publish(); err == nil || strings.Contains(out, "published") || !strings.Contains(out, "content/second.md:1:8: warn") || !strings.Contains(out, "blog-detail") {
		t.Errorf("a blog that names a client: %v, %s", err, out)
	}
}
