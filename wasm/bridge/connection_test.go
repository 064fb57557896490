package bridge

import (
	"encoding/json"
	"testing"
)

func TestConnection(t *testing.T) {
	var b Bridge
	if a := ask(t, &b, CheckConnection, framed("", "Alderfield", "accept", "")); a.Code != "no-registry" {
		t.Errorf("before a list: %+v", a)
	}
	ask(t, &b, Load, `{"keepmum": 1, "clients": [{"id": "a", "name": "Alderfield", "handles": {"facebook": ["alder.field"]}, "connect": {"facebook": "decline"}}]}`)
	for in, want := range map[string]string{
		framed("facebook", "Alderfield", "accept", ""):                       "connect-declined a Alderfield",
		framed("facebook", "https://facebook.com/alder.field", "friend", ""): "connect-declined a Alderfield",
		framed("facebook", "alder.field", "follow", ""):                      "follow-declined a Alderfield",
		framed("linkedin", "Alderfield", "connect", ""):                      "connect-work-network a Alderfield",
		framed("linkedin", "Birchwater", "connect", ""):                      "connect-nobody  ",
	} {
		var a struct{ Rule, Client, ClientName string }
		if err := json.Unmarshal(b.Handle(CheckConnection, []byte(in)), &a); err != nil {
			t.Fatal(err)
		}
		if got := a.Rule + " " + a.Client + " " + a.ClientName; got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	for _, in := range []string{"", "{", framed("x", "Alderfield", "accept"), framed("x", "Alderfield", "accept", "", "")} {
		if a := ask(t, &b, CheckConnection, in); a.Code != "draft-unreadable" {
			t.Errorf("%q: %+v", in, a)
		}
	}
}
