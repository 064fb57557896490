package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

const good = `{"keepmum": 1, "clients": [{"id": "eins", "name": "Eins Ltd", "crm": 7}, {"name": "Zwei"}]}`

// folder makes files in a temporary directory and moves there, so that messages show short names.
func folder(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// keepmum runs the program.
func keepmum(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

func TestRegistryCheck(t *testing.T) {
	folder(t, map[string]string{
		"good.json":    good,
		"noted.json":   `{"keepmum": 1, "clients": [{"name": "Eins", "handles": {"x": ["@eins"]}}]}`,
		"flawed.json":  "{\"keepmum\": 1, \"clients\": [{\"name\": \"Eins\"},\n {\"id\": \"zwei\"}, {\"name\": \"X\"}]}",
		"broken.json":  "{\"keepmum\": 1,\n \"clients\": [",
		"clients.csv":  "name,type\nEins,client\n",
		"nameless.csv": "phone,colour\n1,red\n",
		"empty.json":   "",
		"latin.csv":    "name\nCaf\xe9\n",
	})
	cases := []struct {
		name, stdin string
		args        []string
		code        int
		stderr      []string // the beginnings of its lines
	}{
		{"Good", "", []string{"good.json"}, 0, []string{"good.json:1:63: note: "}},
		{"CSV", "", []string{"clients.csv"}, 0, nil},
		{"NotesAlone", "", []string{"noted.json"}, 0, []string{"noted.json:1:63: note: "}},
		{"Problems", "", []string{"flawed.json"}, 1, []string{"flawed.json:2:2: This client has no name", "flawed.json:2:27: warning: A name of one character"}},
		{"Truncated", "", []string{"broken.json"}, 2, []string{"broken.json:2:14: The file ends before the [ of line 2 is closed"}},
		{"Empty", "", []string{"empty.json"}, 2, []string{"empty.json:1:1: The file is empty."}},
		{"Encoding", "", []string{"latin.csv"}, 1, []string{"latin.csv:2:4: warning: From here the file is not UTF-8"}},
		{"NoNameColumn", "", []string{"nameless.csv"}, 2, []string{`nameless.csv:1:1: No column holds the names`}},
		{"Missing", "", []string{"nowhere.json"}, 2, []string{"nowhere.json:1:1: the file cannot be read: no such file"}},
		{"AllFiles", "", []string{"broken.json", "flawed.json", "clients.csv"}, 2, []string{"broken.json:2:14: ", "flawed.json:2:2: ", "flawed.json:2:27: "}},
		{"StandardInput", "name\nX\n", []string{"-"}, 1, []string{"-:2:1: warning: "}},
		{"NoFile", "", nil, 2, []string{"keepmum registry works on client lists"}},
		{"UnknownFlag", "", []string{"--fast", "good.json"}, 2, []string{"flag provided but not defined: -fast"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			code, stdout, stderr := keepmum(c.stdin, append([]string{"registry", "check"}, c.args...)...)
			if code != c.code || stdout != "" {
				t.Errorf("exit %d, standard output %q, want %d and nothing", code, stdout, c.code)
			}
			lines := strings.Split(strings.TrimSuffix(stderr, "\n"), "\n")
			if c.name == "NoFile" {
				lines = lines[:1]
			}
			if len(c.stderr) == 0 && stderr != "" || len(c.stderr) > 0 && len(lines) != len(c.stderr) {
				t.Fatalf("standard error:\n%s\nwant %d lines", stderr, len(c.stderr))
			}
			for i, want := range c.stderr {
				if !strings.HasPrefix(lines[i], want) {
					t.Errorf("line %q, want %q…", lines[i], want)
				}
			}
		})
	}
}

func TestTooLargeFile(t *testing.T) {
	folder(t, nil)
	file, err := os.Create("large.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Truncate(200 << 20); err != nil { // sparse: it takes no space
		t.Fatal(err)
	}
	file.Close()
	code, _, stderr := keepmum("", "registry", "check", "large.json")
	if want := "large.json:1:1: The file is larger than 64 MiB"; code != 2 || !strings.HasPrefix(stderr, want) {
		t.Errorf("exit %d, %q, want 2, %q…", code, stderr, want)
	}
}

func TestRegistryConvert(t *testing.T) {
	folder(t, map[string]string{"good.json": good, "clients.csv": "name;twitter\nEins;@eins\n", "broken.json": "{",
		"accounts.json": `{"keepmum": 1, "name": "List", "clients": [{"name": "Eins"}]}`})
	cases := []struct {
		name   string
		args   []string
		code   int
		stdout string
	}{
		{"JSON", []string{"good.json"}, 0, "{\n  \"keepmum\": 1,\n  \"clients\": [\n    {\n      \"id\": \"eins\",\n      \"name\": \"Eins Ltd\",\n" +
			"      \"relationship\": \"client\",\n      \"crm\": 7\n    },\n    {\n      \"id\": \"zwei\",\n      \"name\": \"Zwei\",\n      \"relationship\": \"client\"\n    }\n  ]\n}\n"},
		{"FromCSV", []string{"clients.csv", "--to", "json"}, 0, "{\n  \"keepmum\": 1,\n  \"clients\": [\n    {\n      \"id\": \"eins\",\n      \"name\": \"Eins\",\n" +
			"      \"relationship\": \"client\",\n      \"handles\": {\"x\": [\"eins\"]}\n    }\n  ]\n}\n"},
		{"ToCSV", []string{"--to", "csv", "good.json"}, 0, "id,name,relationship,aliases,brands,domains,key:crm\neins,Eins Ltd,client,,,,7\nzwei,Zwei,client,,,,\n"},
		{"Unreadable", []string{"broken.json"}, 2, ""},
		{"UnknownFormat", []string{"good.json", "--to", "xml"}, 2, ""},
		{"TwoFiles", []string{"good.json", "clients.csv"}, 2, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			code, stdout, stderr := keepmum("", append([]string{"registry", "convert"}, c.args...)...)
			if code != c.code || stdout != c.stdout {
				t.Errorf("exit %d\n%s\nwant %d\n%s", code, stdout, c.code, c.stdout)
			}
			if code == 2 && stderr == "" {
				t.Error("nothing was said")
			}
		})
	}
	_, _, stderr := keepmum("", "registry", "convert", "--to", "csv", "accounts.json")
	if !strings.Contains(stderr, "are left out") {
		t.Errorf("standard error %q, want what a table leaves out", stderr)
	}
}

// What convert writes is a list that check has nothing to say about.
func TestConvertedIsClean(t *testing.T) {
	folder(t, map[string]string{"list.csv": "Account Name,Website,Twitter\n\"Eins, Inc.\",https://www.eins.example/,@eins\n"})
	_, stdout, _ := keepmum("", "registry", "convert", "list.csv")
	if err := os.WriteFile("list.json", []byte(stdout), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, stderr := keepmum("", "registry", "check", "list.json"); code != 0 || stderr != "" {
		t.Errorf("exit %d, %q, want 0 and nothing", code, stderr)
	}
}

func TestRegistryDiff(t *testing.T) {
	folder(t, map[string]string{"a.json": good, "same.csv": "id,name\neins,Eins Ltd\n,Zwei\n", "broken.json": "{",
		"b.json": `{"keepmum": 1, "name": "List", "clients": [{"id": "eins", "name": "Eins", "aliases": ["Uno"]}, {"name": "Drei"}]}`})
	cases := []struct {
		name   string
		args   []string
		code   int
		stdout string
	}{
		{"Same", []string{"a.json", "same.csv"}, 0, ""},
		{"Differ", []string{"a.json", "b.json"}, 1, "~ (the list itself): name\n- zwei  Zwei\n~ eins  Eins: name, aliases\n+ drei  Drei\n"},
		{"Unreadable", []string{"a.json", "broken.json"}, 2, ""},
		{"OneFile", []string{"a.json"}, 2, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if code, stdout, _ := keepmum("", append([]string{"registry", "diff"}, c.args...)...); code != c.code || stdout != c.stdout {
				t.Errorf("exit %d\n%s\nwant %d\n%s", code, stdout, c.code, c.stdout)
			}
		})
	}
}

func TestRegistryMerge(t *testing.T) {
	folder(t, map[string]string{
		"base.json":  `{"keepmum": 1, "clients": [{"id": "one", "name": "One"}, {"id": "two", "name": "Two"}]}`,
		"here.json":  `{"keepmum": 1, "clients": [{"id": "one", "name": "Uno", "crm": 7}, {"id": "two", "name": "Two"}]}`,
		"there.json": `{"keepmum": 1, "clients": [{"id": "one", "name": "One"}, {"id": "two", "name": "Two", "aliases": ["Due"]}]}`,
		"other.json": `{"keepmum": 1, "clients": [{"id": "one", "name": "Ein"}]}`,
		"broken.csv": "phone\n1\n",
	})
	code, stdout, stderr := keepmum("", "registry", "merge", "base.json", "here.json", "there.json")
	if code != 0 || !strings.Contains(stdout, `"Uno"`) || !strings.Contains(stdout, `"Due"`) || !strings.Contains(stdout, `"crm": 7`) {
		t.Errorf("code %d, %s%s", code, stdout, stderr)
	}
	code, stdout, stderr = keepmum("", "registry", "merge", "base.json", "here.json", "other.json")
	if code != 1 || !strings.Contains(stdout, `"Uno"`) || strings.Contains(stdout, `"Two"`) || !strings.Contains(stderr, "here.json:1:1: one: name was changed on both sides") || strings.Contains(stderr, "Ein") {
		t.Errorf("code %d, %s%s", code, stdout, stderr)
	}
	if code, stdout, _ := keepmum("", "registry", "merge", "base.json", "here.json", "broken.csv"); code != 2 || stdout != "" {
		t.Errorf("with an unreadable file: code %d, %s", code, stdout)
	}
}

func TestUsage(t *testing.T) {
	cases := []struct {
		args []string
		code int
	}{
		{nil, 2}, {[]string{"--help"}, 0}, {[]string{"help"}, 0}, {[]string{"post"}, 2},
		{[]string{"registry"}, 2}, {[]string{"registry", "--help"}, 0}, {[]string{"registry", "check", "--help"}, 0}, {[]string{"registry", "mend"}, 2},
		{[]string{"hub"}, 2}, {[]string{"hub", "--help"}, 0},
	}
	for _, c := range cases {
		code, stdout, stderr := keepmum("", c.args...)
		if code != c.code || (code == 0) != (stdout != "") || (code == 0) != (stderr == "") {
			t.Errorf("%v: exit %d, standard output %q, standard error %q, want %d", c.args, code, stdout, stderr, c.code)
		}
	}
}

// The limit is enforced on what is read, not on what the file system says of the size.
func TestReadStopsAtTheLimit(t *testing.T) {
	folder(t, nil)
	path := filepath.Join(".", "list.json")
	if err := os.WriteFile(path, bytes.Repeat([]byte(" "), registry.MaxBytes+100), 0o600); err != nil {
		t.Fatal(err)
	}
	data, err := inputs{}.read(path)
	if err != nil || len(data) != registry.MaxBytes+1 {
		t.Errorf("%d bytes, %v, want %d", len(data), err, registry.MaxBytes+1)
	}
}
