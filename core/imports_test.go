//go:build !js

package core_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "keepmum.dev/keepmum/"

// importRules say who may not import what, and why. They are held over the imports that packages write
// themselves, on every platform they are built for; tests may import what they like.
var importRules = []struct {
	reason    string
	packages  func(path string) bool
	forbidden func(imported string) bool
}{
	{
		"the core decides and does nothing else: what it could open or ask would have to be there in a browser, and a check could leak through it",
		decides,
		anyOf("os", "net", "syscall", "syscall/js", "io/ioutil", "path/filepath", "log"),
	},
	{
		"regexp, encoding/json, fmt and reflect would take the browser's program over its size, and regexp's speed depends on the list",
		decides,
		anyOf("regexp", "encoding/json", "encoding/csv", "encoding/binary", "fmt", "reflect", "html/template", "text/template"),
	},
	{
		"the hub and the command line are programs around the core, with files, clocks and networks of their own",
		func(path string) bool { return !isMain(path) && !under("core/hub")(path) },
		anyOf("core/hub", "core/cmd"),
	},
	{
		"the bridge is tested natively: what only a JavaScript host has belongs to the mains around it",
		under("wasm/bridge"),
		anyOf("syscall/js", "os", "net", "encoding/json", "fmt"),
	},
	{
		"Cloudflare's packages run nowhere else",
		func(path string) bool { return !under("wasm/worker")(path) },
		anyOf("github.com/syumai/workers"),
	},
	{
		"the reader of the stories is for tests and for measuring: it formats and reads folders",
		func(path string) bool { return !under("core/story")(path) && !under("build/corpus")(path) },
		anyOf("core/story", "core/hub/hubtest"),
	},
}

// decides says whether a package is part of what judges drafts.
func decides(path string) bool {
	return under("core")(path) && !under("core/hub")(path) && !under("core/cmd")(path) && !under("core/story")(path)
}

// under says whether a package of this module is at, or below, a folder.
func under(folder string) func(string) bool {
	return func(path string) bool {
		path = strings.TrimPrefix(path, module)
		return path == folder || strings.HasPrefix(path, folder+"/")
	}
}

func anyOf(folders ...string) func(string) bool {
	return func(imported string) bool {
		return slices.ContainsFunc(folders, func(f string) bool { return under(f)(imported) })
	}
}

var mains = []string{"build", "build/corpus", "build/hubbench", "core/cmd/keepmum", "wasm/checker", "wasm/lists", "wasm/worker"}

func isMain(path string) bool { return slices.Contains(mains, strings.TrimPrefix(path, module)) }

type listed struct {
	ImportPath, Name, Dir string
	GoFiles, Imports      []string
}

// packages lists the module's packages as they are built for a platform.
func packages(t *testing.T, env ...string) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Name,Dir,GoFiles,Imports", module+"...")
	cmd.Env = append(cmd.Environ(), env...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := decoder.Decode(&p); err == io.EOF {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func TestImports(t *testing.T) {
	seen := map[string]bool{}
	for _, env := range [][]string{{"GOOS=linux", "GOARCH=amd64"}, {"GOOS=js", "GOARCH=wasm"}} {
		for _, p := range packages(t, env...) {
			if len(p.GoFiles) == 0 {
				continue
			}
			seen[strings.TrimPrefix(p.ImportPath, module)] = true
			if p.Name == "main" && !isMain(p.ImportPath) {
				t.Errorf("%s is a program that is not listed here", p.ImportPath)
			}
			for _, rule := range importRules {
				for _, imported := range p.Imports {
					if rule.packages(p.ImportPath) && rule.forbidden(imported) {
						t.Errorf("%s (%s) may not import %s: %s", p.ImportPath, env[0], imported, rule.reason)
					}
				}
			}
		}
	}
	for _, folder := range []string{"core", "core/mention", "core/registry", "wasm/bridge", "wasm/checker", "wasm/lists", "wasm/program"} {
		if !seen[folder] {
			t.Errorf("%s was not looked at", folder)
		}
	}
}

// The caller says what day it is: a verdict must be the same tomorrow for the same question.
func TestNoClock(t *testing.T) {
	for _, p := range packages(t) {
		if !decides(p.ImportPath) {
			continue
		}
		for _, name := range p.GoFiles {
			file := filepath.Join(p.Dir, name)
			tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				if call, ok := n.(*ast.SelectorExpr); ok {
					if x, ok := call.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Now", "Since", "Until", "After", "Tick", "NewTimer", "NewTicker", "AfterFunc", "Sleep"}, call.Sel.Name) {
						t.Errorf("%s reads the clock: time.%s", file, call.Sel.Name)
					}
				}
				return true
			})
		}
	}
}

// A package says what it is for in one place.
func TestPackageComments(t *testing.T) {
	for _, p := range packages(t, "GOOS=js", "GOARCH=wasm") {
		comments := []string{}
		for _, name := range p.GoFiles {
			tree, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.PackageClauseOnly|parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			if tree.Doc != nil {
				comments = append(comments, name)
			}
		}
		if len(p.GoFiles) > 0 && len(comments) != 1 {
			t.Errorf("%s has %s package comments, in %v; it needs one", p.ImportPath, strconv.Itoa(len(comments)), comments)
		}
	}
}
