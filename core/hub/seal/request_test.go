package seal

import (
	"errors"
	"strings"
	"testing"
)

// A request opens with its own key, in its own place, and with nothing else.
func TestRequest(t *testing.T) {
	k := key(t)
	id := strings.Repeat("0a", 32)
	request, err := k.Request(id)
	if err != nil {
		t.Fatal(err)
	}
	if link := request.Link(); len(link) != 43 {
		t.Errorf("a link of %d characters", len(link))
	}
	asked := request.Seal(Asked, []byte(`{"text":"Café"}`))
	if got, err := request.Open(Asked, asked); err != nil || string(got) != `{"text":"Café"}` {
		t.Errorf("%s, %v", got, err)
	}
	if again := request.Seal(Asked, []byte(`{"text":"Café, and something longer"}`)); len(again) != len(asked) || again == asked {
		t.Error("the length tells what was asked, or two are the same")
	}
	if _, err := request.Open(Answered, asked); !errors.Is(err, ErrForged) {
		t.Errorf("a question passed off as an answer: %v", err)
	}
	other, _ := k.Request(strings.Repeat("0b", 32))
	if _, err := other.Open(Asked, asked); !errors.Is(err, ErrForged) || other.Link() == request.Link() {
		t.Errorf("opened by another request: %v", err)
	}
	for i := range asked {
		forged := []byte(asked)
		if forged[i] ^= 1; string(forged) == asked {
			continue
		}
		if got, err := request.Open(Asked, string(forged)); err == nil {
			t.Fatalf("changed at %d: %s", i, got)
		}
	}
	for _, cut := range []string{"", "AAAA", asked[:40]} {
		if _, err := request.Open(Asked, cut); err == nil {
			t.Errorf("%q was opened", cut)
		}
	}
}
