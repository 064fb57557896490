package facet

import (
	"slices"
	"testing"

	"keepmum.dev/keepmum/core/mention"
)

func TestOf(t *testing.T) {
	for how, want := range map[mention.How][]string{
		mention.Name: {"name"}, mention.Alias: {"name"}, mention.Brand: {"name"}, mention.Codename: {"name"}, mention.Person: {"name"},
		mention.Handle: {"tag"}, mention.Link: {"tag"}, mention.Domain: {"tag"}, mention.Hashtag: {"name", "tag"},
	} {
		if got := Of(how).Words(); !slices.Equal(got, want) {
			t.Errorf("a %s reveals %v, want %v", how, got, want)
		}
	}
}

func TestListed(t *testing.T) {
	if got := Listed([]string{"tag", "Name", "unheard-of"}); got != Name|Tag {
		t.Errorf("got %v", got.Words())
	}
}
