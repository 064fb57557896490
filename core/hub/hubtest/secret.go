package hubtest

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/hex"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/hub/team"
)

// Secret has members do everything that they do with a list, over a wire that is listened to, and looks for names
// and keys in every byte of the traffic, of the files in a folder, and of the log.
func Secret(t *testing.T, invitation, folder string, log func() string) {
	ctx := context.Background()
	tap := listen(t, strings.TrimPrefix(invitation[:strings.Index(invitation, team.Prefix)], "http://"))
	client := &http.Client{Transport: &http.Transport{DisableCompression: true}, Timeout: time.Minute}
	t.Cleanup(client.CloseIdleConnections)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	join := func(link string) *member.Member {
		t.Helper()
		m, err := member.Join(ctx, link, "", client)
		must(err)
		return m
	}
	push := func(m *member.Member, list, note string) {
		t.Helper()
		_, err := m.Push(ctx, []byte(list), note)
		must(err)
	}
	_, rest, _ := strings.Cut(invitation, team.Prefix)
	admin := join("http://" + tap.address + team.Prefix + rest)
	push(admin, `{"keepmum":1,"name":"Studio Ninepins","clients":[{"id":"northwind","name":"Northwind Ltd"},{"id":"quill","name":"Quillfeather"},`+
		`{"id":"tidewrack","name":"Tidewrack Yards","wall":"tideline"}],"walls":[{"id":"tideline","ask":"Lena Legalova","inside":[]}]}`, "Northwind is new")
	link, err := admin.Invite(ctx, team.Editor, "Edwina Editorova", time.Hour)
	must(err)
	editor := join(link)
	outside, err := editor.Pull(ctx)
	must(err)
	if text := strings.ToLower(string(outside)); strings.Contains(text, "tide") || !strings.Contains(text, "restricted") {
		t.Errorf("outside of the wall: %s", text)
	}
	push(editor, `{"keepmum":1,"name":"Studio Ninepins","clients":[{"id":"northwind","name":"Northwind Ltd","aliases":["Northwindlings"]}]}`, "")
	_, err = admin.Pull(ctx)
	must(err)
	before := admin.Key
	_, err = admin.ChangeKey(ctx, func() error { return nil })
	must(err)
	_, err = editor.Pull(ctx)
	must(err)
	must(editor.Restore(ctx, 1))
	_, err = admin.Pull(ctx)
	must(err)
	_, err = admin.History(ctx)
	must(err)
	_, err = admin.Audit(ctx)
	must(err)

	places := map[string]string{"the traffic": tap.heard(), "the log": log(), "the files": contents(t, folder)}
	for _, there := range []string{admin.Team, "POST /v1/"} { // so that it is known that something is looked through
		if !strings.Contains(places["the traffic"], there) {
			t.Errorf("%q is not in the traffic: it was not listened to", there)
		}
	}
	if !strings.Contains(places["the files"], admin.ETag) {
		t.Error("the newest ETag is not in the files: they are others")
	}
	secrets := []string{"Northwind", "northwind", "Ninepins", "Quillfeather", "Tidewrack", "tideline", "Legalova", "Edwina", "Editorova", before, admin.Key, admin.Seed, admin.Own,
		admin.Roster, editor.Own}
	for _, secret := range secrets {
		for place, text := range places {
			for _, written := range spellings(secret) {
				if strings.Contains(text, written) {
					t.Errorf("%q is in %s, as %q", secret, place, written)
				}
			}
		}
	}
	for _, token := range []string{admin.Token, editor.Token} {
		for _, place := range []string{"the log", "the files"} {
			if strings.Contains(places[place], token) {
				t.Errorf("a token is in %s", place)
			}
		}
	}
}

// spellings are how a text may stand among other bytes.
func spellings(text string) []string {
	all := []string{text, strings.ToUpper(text), hex.EncodeToString([]byte(text))}
	var wide bytes.Buffer
	for _, unit := range utf16.Encode([]rune(text)) {
		wide.Write([]byte{byte(unit), byte(unit >> 8)})
	}
	all = append(all, wide.String())
	for shift := range 3 { // base64 of a longer text that has this one somewhere inside
		encoded := base64.RawStdEncoding.EncodeToString([]byte(strings.Repeat("\x00", shift) + text))
		from, until := (shift*8+5)/6, (shift+len(text))*8/6
		all = append(all, encoded[from:until], strings.NewReplacer("+", "-", "/", "_").Replace(encoded[from:until]))
	}
	return all
}

func contents(t *testing.T, folder string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		all.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

// tap hands everything on to another address and remembers it.
type tap struct {
	address string
	mutex   sync.Mutex
	bytes   bytes.Buffer
}

func (p *tap) Write(data []byte) (int, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.bytes.Write(data)
}

func (p *tap) heard() string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.bytes.String()
}

func listen(t *testing.T, to string) *tap {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	p := &tap{address: listener.Addr().String()}
	go func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", to)
			if err != nil {
				near.Close()
				continue
			}
			go func() { io.Copy(io.MultiWriter(far, p), near); far.Close() }()
			go func() { io.Copy(io.MultiWriter(near, p), far); near.Close() }()
		}
	}()
	return p
}
