package story

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"keepmum.dev/keepmum/core"
)

// Talk is a draft that is either talk about a company or a statement of the writer's own work for it, of the
// files in core/testdata/facets/corpus: a draft to a line, "en | the text", below a comment.
type Talk struct{ Language, Text string }

// TalkClients is the list of those the drafts of Talk speak of.
const TalkClients = `{"keepmum": 1, "clients": [{"id": "a", "name": "Tesserae", "handles": {"x": ["tesserae"]}},
 {"id": "b", "name": "Alderfield", "handles": {"x": ["alderfield"]}}, {"id": "c", "name": "Brightwell"}, {"id": "d", "name": "Kestrala"},
 {"id": "e", "name": "Velora"}, {"id": "f", "name": "Quillon", "handles": {"x": ["quillon"]}}, {"id": "g", "name": "Hartmoor", "handles": {"x": ["hartmoor"]}},
 {"id": "h", "name": "Solvanta"}, {"id": "i", "name": "Pemberwick"}, {"id": "j", "name": "Nordmarkt"}]}`

// ReadTalk reads such a file.
func ReadTalk(folder fs.FS, name string) ([]Talk, error) {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	var all []Talk
	for _, line := range strings.Split(string(data), "\n") {
		if language, text, ok := strings.Cut(line, " | "); ok {
			all = append(all, Talk{language, text})
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no drafts", name)
	}
	return all, nil
}

// Working says whether a verdict found that the writer works for somebody.
func Working(v core.Verdict) bool {
	return slices.ContainsFunc(v.Findings, func(f core.Finding) bool {
		return slices.ContainsFunc(f.Facets, func(facet string) bool {
			return slices.Contains([]string{"relationship", "service", "future", "result"}, facet)
		})
	})
}
