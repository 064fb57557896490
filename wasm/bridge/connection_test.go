package bridge

import (
	"encoding/json"
	"testing"
)

func TestConnection(t *testing.T) {
	var b Bridge
	if a := ask(t, &b, CheckConnection, `{"who": "Alderfield", "action": "accept"}`); a.Code != "no-registry" {
		t.Errorf("before a list: %+v", a)
	}
	ask(t, &b, Load, `{"keepmum": 1, "clients": [{"id": "a", "name": "Alderfield", "handles": {"facebook": ["alder.field"]}, "connect": {"facebook": "decline"}}]}`)
	for in, want := range map[string]string{
		`{"who": "Alderfield", "network": "facebook", "action": "accept"}`:                       "connect-declined a Alderfield",
		`{"who": "https://facebook.com/alder.field", "network": "facebook", "action": "friend"}`: "connect-declined a Alderfield",
		`{"who": "alder.field", "network": "facebook", "action": "follow"}`:                      "follow-declined a Alderfield",
		`{"who": "Alderfield", "network": "linkedin", "action": "connect"}`:                      "connect-work-network a Alderfield",
		`{"who": "Birchwater", "network": "linkedin", "action": "connect"}`:                      "connect-nobody  ",
	} {
		var a struct{ Rule, Client, ClientName string }
		if err := json.Unmarshal(b.Handle(CheckConnection, []byte(in)), &a); err != nil {
			t.Fatal(err)
		}
		if got := a.Rule + " " + a.Client + " " + a.ClientName; got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	for _, in := range []string{"", "{", `{"who": 5}`, `{"network": "x"}`} {
		if a := ask(t, &b, CheckConnection, in); a.Code != "draft-unreadable" {
			t.Errorf("%q: %+v", in, a)
		}
	}
}
