package registry

import (
	"reflect"
	"testing"
)

func TestDiff(t *testing.T) {
	older, _ := Read([]byte(`{"keepmum": 1, "name": "List", "clients": [
		{"name": "Gone"}, {"name": "Same", "handles": {"x": ["same"]}}, {"id": "one", "name": "One", "permissions": [{"facets": ["name"]}]}]}`))
	newer, _ := Read([]byte(`{"keepmum": 1, "name": "List", "accounts": [{"network": "x", "handle": "me"}], "clients": [
		{"id": "one", "name": "One Ltd", "aliases": ["Uno"], "permissions": [{"facets": ["name"], "until": "2026-01-01"}]}, {"name": "New"},
		{"name": "Same", "handles": {"x": ["same"]}}]}`))
	want := []Change{
		{"changed", "", "", []string{"accounts"}},
		{"removed", "gone", "Gone", nil},
		{"changed", "one", "One Ltd", []string{"name", "aliases", "permissions"}},
		{"added", "new", "New", nil},
	}
	if got := Diff(older, newer); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got := Diff(older, older); got != nil {
		t.Errorf("Diff with itself = %+v, want none", got)
	}
}
