package core

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"keepmum.dev/keepmum/core/flat"
	"keepmum.dev/keepmum/core/registry"
)

var compiledSample = registry.Registry{
	Name: "Studio Nine",
	Clients: []registry.Client{
		{ID: "tesco", Name: "Tesco PLC", Relationship: registry.RelClient, Handles: map[string][]string{"x": {"tesco"}}, Domains: []string{"tesco.com"},
			Permissions: []registry.Permission{{Facets: []string{"name"}, Networks: []string{"linkedin"}, Until: "2026-12-31", Basis: "written"}}},
		{ID: "zebra", Name: "Zebrafish Ltd", Relationship: registry.RelSupplier},
		{ID: "heron", Name: "Heron & Sons", Relationship: registry.RelFormer, Connect: map[string]string{"x": "decline"}},
	},
	Accounts: []registry.Account{{Network: "x", Handle: "me", Kind: "personal"}},
	Policy:   registry.Policy{Preset: "strict", SuppliersPrivate: true},
}

func TestOpenedCheckerJudgesTheSame(t *testing.T) {
	made := New(compiledSample)
	opened, err := Open(Begin(compiledSample).Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if opened.Clients() != 3 || opened.Name() != "Studio Nine" {
		t.Errorf("%d clients of %q", opened.Clients(), opened.Name())
	}
	for _, c := range compiledSample.Clients {
		if got, ok := opened.Client(c.ID); !ok || !reflect.DeepEqual(got, c) {
			t.Errorf("%+v comes back as %+v", c, got)
		}
	}
	if _, ok := opened.Client("nobody"); ok {
		t.Error("there is a client that is not listed")
	}
	found := 0
	for _, network := range []string{"x", "linkedin"} {
		for _, text := range []string{"", "We met Tesco and Zebrafish", "@tesco at tesco.com, Tseco Heron and Sons", "nobody"} {
			draft := Draft{Text: text, Network: network, Day: "2026-06-01"}
			want, got := fmt.Sprint(made.Check(draft)), fmt.Sprint(opened.Check(draft))
			if got != want {
				t.Errorf("%q on %s\n got %s\nwant %s", text, network, got, want)
			}
			found += len(opened.Check(draft).Findings)
		}
		if want, got := made.CheckConnection(Connection{Network: network, Who: "Heron & Sons"}), opened.CheckConnection(Connection{Network: network, Who: "Heron & Sons"}); got != want || got.Client != "heron" {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
	if found == 0 {
		t.Error("nothing was found")
	}
}

func TestDamagedRegistryIsRefused(t *testing.T) {
	data := Begin(compiledSample).Bytes()
	for at := range data {
		damaged := bytes.Clone(data)
		damaged[at] ^= 0x10
		if _, err := Open(damaged); err == nil {
			t.Fatalf("byte %d may be changed unseen", at)
		}
	}
	for n := range data {
		if _, err := Open(data[:n]); err == nil {
			t.Fatalf("%d of %d bytes are enough", n, len(data))
		}
	}
}

// What lay under a seal is whole: it is opened as it is, and only what another program compiled is refused.
func TestSealedRegistryIsNotSummedUp(t *testing.T) {
	data := Begin(compiledSample).Bytes()
	summed, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	flat.Put64(data[16:], 0)
	index := entriesOf(data).rest
	flat.Put64(index[16:], 0)
	sealed, err := OpenSealed(data)
	if err != nil {
		t.Fatal(err)
	}
	draft := Draft{Text: "We met Tesco, Zebrafish and @tesco at tesco.com", Network: "x"}
	if got, want := fmt.Sprint(sealed.Check(draft)), fmt.Sprint(summed.Check(draft)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	for n := range data {
		if _, err := OpenSealed(data[:n]); err == nil {
			t.Fatalf("%d of %d bytes are enough", n, len(data))
		}
	}
	for what, at := range map[string]*byte{"format": &data[8], "format of the index": &index[8], "shape of the index": &index[24]} {
		*at++
		if _, err := OpenSealed(data); !errors.Is(err, ErrOutdated) {
			t.Errorf("another %s: %v", what, err)
		}
		*at--
	}
}

// resealed is data with the checksum that its other bytes ask for.
func resealed(data []byte) []byte {
	if len(data) >= compiledHeader {
		if l := entriesOf(data); l != nil {
			flat.Put64(data[16:], l.sum())
		}
	}
	return data
}

func TestRegistryOfAnotherProgramIsRefused(t *testing.T) {
	older := Begin(compiledSample).Bytes()
	older[8]--
	if _, err := Open(resealed(older)); !errors.Is(err, ErrOutdated) {
		t.Errorf("an older format: %v", err)
	}
	packed := Begin(compiledSample).Bytes()
	packed[10]++
	if _, err := Open(resealed(packed)); !errors.Is(err, ErrOutdated) {
		t.Errorf("clients packed otherwise: %v", err)
	}
	// The clients of one registry with the index of another that has as many.
	one, other := compiledSample, compiledSample
	other.Clients = []registry.Client{compiledSample.Clients[2], compiledSample.Clients[1], compiledSample.Clients[0]}
	a, b := Begin(one).Bytes(), Begin(other).Bytes()
	mixed := append(bytes.Clone(entriesOf(a).data), entriesOf(b).rest...)
	if _, err := Open(mixed); err == nil {
		t.Error("the index of another registry is taken")
	}
}

// Bytes that somebody made up may judge anything, but do not break a check.
func FuzzOpen(f *testing.F) {
	whole := Begin(compiledSample).Bytes()
	f.Add(whole, uint32(0), uint32(0))
	for at := 8; at < compiledHeader+64; at += 4 {
		f.Add(whole, uint32(at), uint32(0x01000001))
	}
	f.Fuzz(func(t *testing.T, data []byte, at, change uint32) {
		data = bytes.Clone(data)
		if uint64(at)+4 <= uint64(len(data)) {
			flat.Put32(data[at:], flat.U32(data[at:])^change)
		}
		c, err := Open(resealed(data))
		if err != nil {
			return
		}
		draft := Draft{Text: "We met Tesco, Zebrafish and @tesco at tesco.com", Network: "x"}
		for _, found := range c.Check(draft).Findings {
			c.Client(found.Client)
		}
		c.Client("tesco")
	})
}
