package seal

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"maps"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/vectors.json anew")

const (
	team   = "abcdefghijklmnopqrstuvwxyz"
	secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v"
	list   = `{"keepmum":1,"name":"Studio Nine","house":{"x":1},"clients":[{"id":"northwind","name":"Northwind Café"},` +
		`{"id":"harbour","name":"Harbour & Sons","since":"2025-05-01"}]}`
)

// vectors are what the extension tries too.
type vectors struct {
	Team      string            `json:"team"`
	Secret    string            `json:"secret"`
	KeyID     string            `json:"key_id"`
	Buckets   map[string]string `json:"buckets"`
	Documents map[string]string `json:"documents"`
	Items     map[string]string `json:"items"`
	Seed      string            `json:"seed"`
	Public    string            `json:"public"`
	Version   int64             `json:"version"`
	ETag      string            `json:"etag"`
	Root      string            `json:"root"`
	Signature string            `json:"signature"`
	// Own closes boxes: a card and a handover. Note is a version's, closed with the team's key.
	Own     string            `json:"own"`
	Boxes   map[string]string `json:"boxes"`
	Boxed   map[string]string `json:"boxed"`
	Note    string            `json:"note"`
	Wall    wallVectors       `json:"wall"`
	Request struct {
		ID    string `json:"id"`
		Link  string `json:"link"`
		Asked string `json:"asked"`
		JSON  string `json:"json"`
		// Audited is whom an entry of the audit with this id is about.
		Audited string `json:"audited"`
		About   string `json:"about"`
	} `json:"request"`
}

// boxed is what is in the boxes of the vectors.
var boxed = map[string]string{
	Card:     `{"own":"` + strings.Repeat("B", 42) + `A","role":"editor","name":"Ann Example"}`,
	Handover: `{"version":7,"key":"` + secret + `","signers":["` + strings.Repeat("C", 42) + `A"],"seed":"` + strings.Repeat("A", 43) + `"}`,
}

var own = strings.Repeat("D", 42) + "A"

func key(t *testing.T) *Key {
	t.Helper()
	k, err := NewKey(team, secret)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func sealed(t *testing.T, k *Key) map[string]string {
	t.Helper()
	items, err := k.Split([]byte(list), nil)
	if err != nil {
		t.Fatal(err)
	}
	documents := map[string]string{}
	for item, json := range items {
		if documents[item], err = k.Seal(item, json); err != nil {
			t.Fatal(err)
		}
	}
	return documents
}

func TestVectors(t *testing.T) {
	const file = "testdata/vectors.json"
	k := key(t)
	if *update {
		write(t, file, k)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	if v.Team != team || v.Secret != secret || v.KeyID != k.ID() {
		t.Errorf("key %s, want %s", k.ID(), v.KeyID)
	}
	for client, bucket := range v.Buckets {
		if got := k.Bucket(client); got != bucket {
			t.Errorf("%s is in %s, want %s", client, got, bucket)
		}
	}
	for item, document := range v.Documents {
		if got, err := k.Open(item, document); err != nil || string(got) != v.Items[item] {
			t.Errorf("%s: %s, %v", item, got, err)
		}
	}
	box, err := NewBox(v.Team, v.Own)
	if err != nil {
		t.Fatal(err)
	}
	for item, document := range v.Boxes {
		if got, err := box.Open(item, document); err != nil || string(got) != v.Boxed[item] || v.Boxed[item] != boxed[item] {
			t.Errorf("%s: %s, %v", item, got, err)
		}
	}
	if _, err := box.Open(Card, v.Boxes[Handover]); !errors.Is(err, ErrForged) {
		t.Errorf("a handover is taken for a card: %v", err)
	}
	if got, err := k.Open("note", v.Note); err != nil || string(got) != `"Northwind is new"` {
		t.Errorf("the note: %s, %v", got, err)
	}
	request, err := k.Request(v.Request.ID)
	if err != nil || request.Link() != v.Request.Link {
		t.Errorf("the key of a request: %v", err)
	}
	if got, err := request.Open(Asked, v.Request.Asked); err != nil || string(got) != v.Request.JSON {
		t.Errorf("%s, %v", got, err)
	}
	if got, err := request.Open(Audited, v.Request.Audited); err != nil || string(got) != v.Request.About {
		t.Errorf("%s, %v", got, err)
	}
	v.Wall.try(t, k)
	head := Head{v.Team, v.Version, v.ETag, v.Root}
	if err := (Pin{Signers: []string{v.Public}}).Verify(head, v.Public, v.Signature, v.Documents); err != nil {
		t.Error(err)
	}
	signer, err := NewSigner(v.Seed)
	if err != nil || signer.Public() != v.Public || signer.Sign(head) != v.Signature {
		t.Errorf("signed as %s by %s, %v", signer.Sign(head), signer.Public(), err)
	}
}

func write(t *testing.T, file string, k *Key) {
	k.newRandom = func(b []byte) { copy(b, "nonce of a v") }
	documents := sealed(t, k)
	items, err := k.Split([]byte(list), nil)
	if err != nil {
		t.Fatal(err)
	}
	v := vectors{Team: team, Secret: secret, KeyID: k.ID(), Buckets: map[string]string{}, Documents: documents, Items: map[string]string{},
		Seed: strings.Repeat("A", 43), Version: 7, ETag: "7-" + strings.Repeat("0", 64), Root: Root(documents)}
	box, err := NewBox(team, own)
	if err != nil {
		t.Fatal(err)
	}
	box.newRandom = k.newRandom
	v.Own, v.Boxed, v.Boxes = own, boxed, map[string]string{}
	for item, json := range boxed {
		if v.Boxes[item], err = box.Seal(item, []byte(json)); err != nil {
			t.Fatal(err)
		}
	}
	if v.Note, err = k.Seal("note", []byte(`"Northwind is new"`)); err != nil {
		t.Fatal(err)
	}
	for _, client := range []string{"northwind", "harbour", "café", "日本"} {
		v.Buckets[client] = k.Bucket(client)
	}
	for item, json := range items {
		v.Items[item] = string(json)
	}
	signer, err := NewSigner(v.Seed)
	if err != nil {
		t.Fatal(err)
	}
	v.Public, v.Signature = signer.Public(), signer.Sign(Head{team, v.Version, v.ETag, v.Root})
	v.Wall = newWallVectors(t, k)
	v.Request.ID, v.Request.JSON = strings.Repeat("0a", 32), `{"client":"Northwind Café","text":"Proud of it."}`
	request, err := k.Request(v.Request.ID)
	if err != nil {
		t.Fatal(err)
	}
	v.Request.Link, v.Request.Asked = request.Link(), request.Seal(Asked, []byte(v.Request.JSON))
	v.Request.About = `["northwind","café"]`
	v.Request.Audited = request.Seal(Audited, []byte(v.Request.About))
	data, err := json.MarshalIndent(v, "", "  ")
	if err == nil {
		err = os.WriteFile(file, append(data, '\n'), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestSplitAndJoin(t *testing.T) {
	k := key(t)
	items, err := k.Split([]byte(list), nil)
	if err != nil {
		t.Fatal(err)
	}
	joined, err := k.Join(items)
	const want = `{"keepmum":1,"name":"Studio Nine","house":{"x":1},"clients":[` +
		`{"id":"harbour","name":"Harbour & Sons","since":"2025-05-01"},{"id":"northwind","name":"Northwind Café"}]}` + "\n"
	if err != nil || string(joined) != want {
		t.Errorf("%s, %v", joined, err)
	}
	for _, bad := range []string{`[]`, `{"clients":[{"name":"No id"}]}`, `{"clients":[{"id":"a"},{"id":"a"}]}`} {
		if _, err := k.Split([]byte(bad), nil); err == nil {
			t.Errorf("%s was split", bad)
		}
	}
	delete(items, List)
	if _, err := k.Join(items); !errors.Is(err, ErrForged) {
		t.Errorf("joined without the list: %v", err)
	}
}

// What is stored holds no name, and tells sizes in steps only.
func TestSealed(t *testing.T) {
	k := key(t)
	for item, document := range sealed(t, k) {
		for _, name := range []string{"orthwind", "arbour", "Studio"} {
			if strings.Contains(item+document, name) {
				t.Errorf("%s: %s", item, document)
			}
		}
	}
	short, _ := k.Seal("b00", []byte("1"))
	longer, _ := k.Seal("b00", []byte(strings.Repeat("1", 500)))
	again, _ := k.Seal("b00", []byte("1"))
	if len(short) != len(longer) || short == again {
		t.Errorf("%d and %d characters, the same twice: %v", len(short), len(longer), short == again)
	}
}

// One changed character, another place, another team: nothing opens.
func TestForged(t *testing.T) {
	k := key(t)
	document, err := k.Seal("b00", []byte(`[]`))
	if err != nil {
		t.Fatal(err)
	}
	for i := range document {
		forged := []byte(document)
		if forged[i] ^= 1; bytes.Equal(forged, []byte(document)) {
			continue
		}
		if got, err := k.Open("b00", string(forged)); err == nil {
			t.Fatalf("changed at %d: %s", i, got)
		}
	}
	if _, err := k.Open("b01", document); !errors.Is(err, ErrForged) {
		t.Errorf("in another place: %v", err)
	}
	elsewhere, _ := NewKey(strings.Repeat("b", 26), secret)
	if _, err := elsewhere.Open("b00", document); err == nil {
		t.Error("opened by another team")
	}
	changed, err := NewSecret(secret)
	if err != nil {
		t.Fatal(err)
	}
	newer, _ := NewKey(team, changed)
	if newer.Bucket("northwind") != k.Bucket("northwind") || newer.ID() == k.ID() {
		t.Error("the changed key moves clients, or is the same")
	}
	if _, err := newer.Open("b00", document); !errors.Is(err, ErrOtherKey) {
		t.Errorf("with a newer key: %v", err)
	}
	for _, cut := range []string{"", "1", "1.", "1." + k.ID(), "1." + k.ID() + ".", "1." + k.ID() + ".AAAA", "2" + document[1:], document[:len(document)/2]} {
		if _, err := k.Open("b00", cut); err == nil {
			t.Errorf("%q was opened", cut)
		}
	}
}

func TestVerify(t *testing.T) {
	documents := map[string]string{"list": "x", "b00": "y"}
	signer, err := NewSigner("")
	if err != nil {
		t.Fatal(err)
	}
	other, _ := NewSigner("")
	head := Head{team, 5, "5-e", Root(documents)}
	pin := Pin{[]string{signer.Public()}, 5, "5-e"}
	with := func(change func(h *Head, documents map[string]string, p *Pin)) error {
		h, d, p := head, maps.Clone(documents), pin
		change(&h, d, &p)
		return p.Verify(h, signer.Public(), signer.Sign(head), d)
	}
	for _, c := range []struct {
		name   string
		change func(*Head, map[string]string, *Pin)
		want   error
	}{
		{"as it is", func(*Head, map[string]string, *Pin) {}, nil},
		{"newer than known", func(_ *Head, _ map[string]string, p *Pin) { p.Version = 4; p.ETag = "4-e" }, nil},
		{"older than known", func(_ *Head, _ map[string]string, p *Pin) { p.Version = 6 }, ErrRolledBack},
		{"another of the same version", func(_ *Head, _ map[string]string, p *Pin) { p.ETag = "5-f" }, ErrRolledBack},
		{"another version", func(h *Head, _ map[string]string, _ *Pin) { h.Version = 6 }, ErrUnsigned},
		{"another team", func(h *Head, _ map[string]string, _ *Pin) { h.Team = strings.Repeat("b", 26) }, ErrUnsigned},
		{"another ETag", func(h *Head, _ map[string]string, _ *Pin) { h.ETag = "5-f" }, ErrUnsigned},
		{"another root", func(h *Head, d map[string]string, _ *Pin) { d["b00"] = "z"; h.Root = Root(d) }, ErrUnsigned},
		{"an older document", func(_ *Head, d map[string]string, _ *Pin) { d["b00"] = "old" }, ErrNotWhole},
		{"a document missing", func(_ *Head, d map[string]string, _ *Pin) { delete(d, "b00") }, ErrNotWhole},
		{"a document more", func(_ *Head, d map[string]string, _ *Pin) { d["b01"] = "" }, ErrNotWhole},
		{"nobody pinned", func(_ *Head, _ map[string]string, p *Pin) { p.Signers = nil }, ErrUnsigned},
	} {
		if err := with(c.change); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
	if err := pin.Verify(head, other.Public(), other.Sign(head), documents); !errors.Is(err, ErrUnsigned) {
		t.Errorf("signed by a stranger: %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	k, err := NewKey(team, secret)
	if err != nil {
		f.Fatal(err)
	}
	document, _ := k.Seal("b00", []byte(`[]`))
	f.Add(document)
	f.Add("1." + k.ID() + ".AAAA")
	f.Fuzz(func(t *testing.T, text string) {
		if got, err := k.Open("b00", text); err == nil && text != document {
			t.Errorf("%q opens as %q", text, got)
		}
		unpack([]byte(text))
	})
}
