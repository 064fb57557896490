package main

import (
	"io"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/hub"
)

func TestSignAndVerify(t *testing.T) {
	folder(t, map[string]string{"list.csv": "name\nEins Ltd\n", "broken.json": "{", "short.json": `{"keepmum": 1, "clients": [{"id": "x"}]}`})
	code, public, stderr := keepmum("", "registry", "keygen", "private.key")
	public = strings.TrimSpace(public)
	if code != 0 || !strings.HasPrefix(public, "ed25519:") || !strings.Contains(stderr, "fingerprint") {
		t.Fatalf("keygen: %d, %q, %q", code, public, stderr)
	}
	info, err := os.Stat("private.key")
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("the key may be read by others: %v, %v", info.Mode(), err)
	}
	if code, _, stderr := keepmum("", "registry", "keygen", "private.key"); code != 2 || !strings.Contains(stderr, "private.key:1:1: ") {
		t.Errorf("a key was written over: %d, %q", code, stderr)
	}

	sign := func(version, file, into string) int {
		t.Helper()
		code, stdout, stderr := keepmum("", "registry", "sign", "--key", "private.key", "--version", version, file)
		if code == 0 {
			if err := os.WriteFile(into, []byte(stdout), 0o600); err != nil {
				t.Fatal(err)
			}
		} else if stderr == "" || stdout != "" {
			t.Errorf("sign said %q, %q", stdout, stderr)
		}
		return code
	}
	if code := sign("7", "list.csv", "signed.csv"); code != 0 {
		t.Fatalf("sign: %d", code)
	}
	for _, bad := range [][2]string{{"7", "signed.csv"}, {"0", "list.csv"}, {"1", "broken.json"}, {"1", "nowhere.json"}} {
		if code := sign(bad[0], bad[1], ""); code != 2 {
			t.Errorf("sign %v: %d", bad, code)
		}
	}
	if code := sign("8", "signed.csv", "signed.csv"); code != 0 {
		t.Errorf("signing anew: %d", code)
	}

	_, other, _ := keepmum("", "registry", "keygen", "other.key")
	signed, _ := os.ReadFile("signed.csv")
	os.WriteFile("forged.csv", []byte(strings.Replace(string(signed), "Eins", "Zwei", 1)), 0o600)
	for _, c := range []struct {
		code int
		args []string
		want string
	}{
		{0, []string{"signed.csv"}, "version 8, signed with " + public},
		{0, []string{"--key", public, "--newest", "8", "signed.csv"}, "version 8"},
		{1, []string{"--key", strings.TrimSpace(other), "signed.csv"}, "signed.csv:1:1: the list is signed with another key"},
		{1, []string{"--key", public, "--newest", "9", "signed.csv"}, "older"},
		{1, []string{"--key", public, "list.csv"}, "not signed"},
		{1, []string{"list.csv"}, "not signed"},
		{1, []string{"forged.csv"}, "does not fit"},
		{2, []string{"--key", "ed25519:", "signed.csv"}, "--key"},
		{2, []string{"nowhere.csv"}, "nowhere.csv:1:1: "},
	} {
		code, stdout, stderr := keepmum("", append([]string{"registry", "verify"}, c.args...)...)
		if code != c.code || !strings.Contains(stdout+stderr, c.want) {
			t.Errorf("verify %q: %d, %q, %q", c.args, code, stdout, stderr)
		}
	}

	// Everything else reads the list behind the signature, and counts its line in.
	if code, stdout, _ := keepmum("", "registry", "convert", "signed.csv"); code != 0 || !strings.Contains(stdout, "Eins Ltd") {
		t.Errorf("convert: %d, %q", code, stdout)
	}
	sign("1", "short.json", "short.signed.json")
	if _, _, stderr := keepmum("", "registry", "check", "short.signed.json"); !strings.HasPrefix(stderr, "short.signed.json:2:28: ") {
		t.Errorf("check: %q", stderr)
	}

	// The hub serves it as it is, and not at all when it was changed.
	signed, _ = os.ReadFile("signed.csv")
	list := &linkedFile{name: "signed.csv", in: inputs{nil, io.Discard}}
	answer := httptest.NewRecorder()
	hub.Handler(list.document).ServeHTTP(answer, httptest.NewRequest("GET", hub.Path, nil))
	if answer.Code != 200 || answer.Body.String() != string(signed) || list.clients != 1 {
		t.Errorf("the hub serves %d, %q", answer.Code, answer.Body)
	}
	if (&linkedFile{name: "forged.csv", in: inputs{nil, io.Discard}}).document() != nil {
		t.Error("the hub serves a list that was changed after it was signed")
	}
	if code, _, stderr := keepmum("", "registry", "check", "forged.csv"); code != 2 || !strings.Contains(stderr, "does not fit") {
		t.Errorf("check of a forged one: %d, %q", code, stderr)
	}
}
