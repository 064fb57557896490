package signed

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/vectors.json anew")

// A vector is one file and what becomes of it. The extension reads the same ones.
type vector struct {
	Name    string `json:"name"`
	Key     string `json:"key,omitempty"` // whose lists are taken; "" is anybody's
	Version int64  `json:"version,omitempty"`
	SHA256  string `json:"sha256,omitempty"`
	File    string `json:"file"`
	// ok, unsigned, other-key, forged, rolled-back
	Want        string `json:"want"`
	List        string `json:"list,omitempty"`
	WantVersion int64  `json:"wantVersion,omitempty"`
	Fingerprint string `json:"fingerprint,omitempty"` // of the key it is signed with
}

const vectorsFile = "testdata/vectors.json"

var errorsByCode = map[string]error{"unsigned": ErrUnsigned, "other-key": ErrOtherKey, "forged": ErrForged, "rolled-back": ErrRolledBack}

func TestVectors(t *testing.T) {
	if *update {
		data, err := json.MarshalIndent(vectors(), "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(vectorsFile, append(data, '\n'), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(vectorsFile)
	if err != nil {
		t.Fatal(err)
	}
	var all []vector
	if err := json.Unmarshal(data, &all); err != nil || len(all) < 20 {
		t.Fatalf("%d vectors: %v", len(all), err)
	}
	seen := map[string]int{}
	for _, v := range all {
		seen[v.Want]++
		trust := Trust{Version: v.Version}
		if v.Key != "" {
			var ok bool
			if trust.Key, ok = ParseKey(v.Key); !ok {
				t.Fatalf("%s: no key", v.Name)
			}
		}
		if v.SHA256 != "" {
			hex.Decode(trust.Sum[:], []byte(v.SHA256))
		}
		list, signature, err := Open([]byte(v.File), trust)
		switch {
		case v.Want != "ok":
			if want := errorsByCode[v.Want]; want == nil || !errors.Is(err, want) {
				t.Errorf("%s: %v, not %s", v.Name, err, v.Want)
			}
		case err != nil || string(list) != v.List:
			t.Errorf("%s: %q, %v", v.Name, list, err)
		case v.WantVersion == 0:
			if signature != nil {
				t.Errorf("%s: a signature out of nothing", v.Name)
			}
		case signature == nil || signature.Version != v.WantVersion || Fingerprint(signature.Key) != v.Fingerprint:
			t.Errorf("%s: signature %+v", v.Name, signature)
		}
	}
	for _, want := range []string{"ok", "unsigned", "other-key", "forged", "rolled-back"} {
		if seen[want] == 0 {
			t.Errorf("no vector is %s", want)
		}
	}
}

// vectors makes the cases from two keys that are nobody's.
func vectors() []vector {
	ours := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{1}, 32))
	other := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{2}, 32))
	text := func(key ed25519.PrivateKey) string { return KeyText(key.Public().(ed25519.PublicKey)) }
	key := text(ours)
	list := "{\"keepmum\": 1, \"clients\": [{\"name\": \"Alderfield\"}]}\n"
	csv := "name\r\nCaf\u00e9 Alderfield\r\n"
	sum := func(list string) string {
		sum := sha256.Sum256([]byte(list))
		return hex.EncodeToString(sum[:])
	}
	file := string(Sign([]byte(list), ours, 7))
	good := func(name, file, list string, version int64) vector {
		return vector{Name: name, Key: key, File: file, Want: "ok", List: list, WantVersion: version, Fingerprint: Fingerprint(ours.Public().(ed25519.PublicKey))}
	}
	bad := func(name, file, want string) vector { return vector{Name: name, Key: key, File: file, Want: want} }
	with := func(v vector, version int64, sha256 string) vector {
		v.Version, v.SHA256 = version, sha256
		return v
	}
	swap := func(old, new string) string { return strings.Replace(file, old, new, 1) }
	anybody := good("signed, and anybody is trusted", file, list, 7)
	anybody.Key = ""
	damaged := bad("damaged, and anybody is trusted", swap("Alder", "Elder"), "forged")
	damaged.Key = ""
	return []vector{
		good("signed", file, list, 7),
		good("a table", string(Sign([]byte(csv), ours, 1)), csv, 1),
		good("an empty list", string(Sign(nil, ours, 1)), "", 1),
		good("the largest version", string(Sign([]byte(list), ours, MaxVersion)), list, MaxVersion),
		anybody,
		{Name: "unsigned, and anybody is trusted", File: list, Want: "ok", List: list},
		with(good("a newer one", file, list, 7), 6, sum("another")),
		with(good("the same again", file, list, 7), 7, sum(list)),
		with(good("the same version, and its list is not known", file, list, 7), 7, ""),
		with(bad("an older one", file, "rolled-back"), 8, ""),
		with(bad("the same version of another list", file, "rolled-back"), 7, sum("another")),
		bad("unsigned", list, "unsigned"),
		bad("empty", "", "unsigned"),
		bad("a space before the signature", " "+file, "unsigned"),
		bad("another key", string(Sign([]byte(list), other, 7)), "other-key"),
		damaged,
		bad("another list", swap("Alder", "Elder"), "forged"),
		bad("a longer list", file+" ", "forged"),
		bad("a shorter list", file[:len(file)-1], "forged"),
		bad("another version", swap(`"version":7`, `"version":8`), "forged"),
		bad("a version in words", swap(`"version":7`, `"version":"7"`), "forged"),
		bad("a broken version", swap(`"version":7`, `"version":7.5`), "forged"),
		bad("no version", swap(`,"version":7`, ""), "forged"),
		bad("version nought", swap(`"version":7`, `"version":0`), "forged"),
		bad("a form of tomorrow", swap(`_signature":1`, `_signature":2`), "forged"),
		bad("the other's name on it", strings.Replace(string(Sign([]byte(list), other, 7)), text(other), key, 1), "forged"),
		bad("no list behind it", strings.SplitAfter(file, "\n")[0], "forged"),
		bad("no end of the line", strings.SplitN(file, "\n", 2)[0], "forged"),
		bad("a line that never ends", `{"keepmum_signature":1,"key":"`+strings.Repeat("A", 2000)+"\"}\n"+list, "forged"),
		bad("a broken line", "{\"keepmum_signature\":1,\n"+list, "forged"),
		bad("a short signature", swap(`"signature":"`, `"signature":"","was":"`), "forged"),
	}
}

func TestKeys(t *testing.T) {
	private := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{3}, 32))
	public := private.Public().(ed25519.PublicKey)
	if got, ok := ParsePrivateKey(" " + PrivateKeyText(private)); !ok || !got.Equal(private) {
		t.Error("a private key does not come back")
	}
	if got, ok := ParseKey(KeyText(public)); !ok || !got.Equal(public) {
		t.Error("a public key does not come back")
	}
	for _, bad := range []string{"", "ed25519:", KeyText(public)[:20], strings.TrimPrefix(KeyText(public), "ed25519:"), KeyText(public) + "A", PrivateKeyText(private)} {
		if _, ok := ParseKey(bad); ok {
			t.Errorf("%q is taken for a key", bad)
		}
	}
}
