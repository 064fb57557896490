package story

import (
	"fmt"
	"io/fs"
	"strings"

	"keepmum.dev/keepmum/core/facet"
)

// A FacetCase is a draft of the files in core/testdata/facets that must show a facet, or must not: one to a line,
// below "== FACET shown" or "== FACET not shown".
type FacetCase struct {
	Facet, Draft string
	Shown        bool
	Line         int
}

// FacetClients is the list of those the drafts of a FacetCase speak of.
const FacetClients = `{"keepmum": 1, "clients": [{"id": "t", "name": "Tesserae", "handles": {"x": ["tesserae"], "facebook": ["tesseraeshop"]}, "domains": ["tesserae.example.com"]},
 {"id": "v", "name": "Velora"}, {"id": "q", "name": "Quillon"}]}`

// FacetLanguages are those that there are such files for.
var FacetLanguages = []string{"en", "de", "fr", "es", "nl", "it"}

// ReadFacets reads the file of a language.
func ReadFacets(folder fs.FS, language string) ([]FacetCase, error) {
	data, err := fs.ReadFile(folder, language+".txt")
	if err != nil {
		return nil, err
	}
	var all []FacetCase
	section := FacetCase{}
	for n, line := range strings.Split(string(data), "\n") {
		if head, ok := strings.CutPrefix(line, "== "); ok {
			name, shown, ok := strings.Cut(head, " ")
			if !ok || shown != "shown" && shown != "not shown" || facet.Listed([]string{name}) == 0 {
				return nil, fmt.Errorf("%s.txt:%d: no such section: %s", language, n+1, head)
			}
			section = FacetCase{Facet: name, Shown: shown == "shown"}
			continue
		}
		if section.Facet != "" && line != "" {
			section.Line, section.Draft = n+1, line
			all = append(all, section)
		}
	}
	return all, nil
}
