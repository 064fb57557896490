package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// What the SARIF 2.1.0 schema asks of the parts that are written: required members, words of fixed
// vocabularies, least values, and that every index points at what its id says.
func TestSARIFStructure(t *testing.T) {
	drafts := `{"text": "Northwind Traders"}` + "\n" + `{"text": "a", "media": [{"surface": "alt", "text": "Quietwater Clinic"}]}` + "\n"
	for _, args := range [][]string{{"--format", "sarif", "post.txt", "clear.txt", "a b%.txt"}, {"--format", "sarif", "--input", "jsonl", "drafts.jsonl"}, {"--format", "sarif", "-"}} {
		_, out, errs := checked(t, map[string]string{
			"post.txt": "日本\r\n🎉 Northwind Traders, Quietwater\nClinic", "clear.txt": "nobody", "a b%.txt": "@northwind", "drafts.jsonl": drafts,
		}, "Quietwater Clinic", append(args, "--network", "x")...)
		var log struct {
			Schema  string `json:"$schema"`
			Version string
			Runs    []struct {
				Tool struct {
					Driver struct {
						Name  string
						Rules []struct {
							ID                   string
							ShortDescription     struct{ Text string }
							FullDescription      struct{ Text string }
							Help                 struct{ Text string }
							DefaultConfiguration struct{ Level string }
						}
					}
				}
				ColumnKind string
				Results    []struct {
					RuleID    string
					RuleIndex int
					Level     string
					Message   struct{ Text string }
					Locations []struct {
						PhysicalLocation struct {
							ArtifactLocation struct{ URI string }
							Region           map[string]int
						}
					}
				}
			}
		}
		decoder := json.NewDecoder(strings.NewReader(out))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&log); err != nil || errs != "" || log.Version != "2.1.0" || log.Schema == "" || len(log.Runs) != 1 {
			t.Fatalf("%v: %v, stderr %q, %s", args, err, errs, out)
		}
		run := log.Runs[0]
		if run.Tool.Driver.Name == "" || run.ColumnKind != "utf16CodeUnits" || len(run.Results) == 0 {
			t.Errorf("%v: run %+v", args, run)
		}
		levels := []string{"none", "note", "warning", "error"}
		var ids []string
		for _, r := range run.Tool.Driver.Rules {
			if r.ID == "" || slices.Contains(ids, r.ID) || r.ShortDescription.Text == "" || r.FullDescription.Text == "" || r.Help.Text == "" || !slices.Contains(levels, r.DefaultConfiguration.Level) {
				t.Errorf("rule %+v", r)
			}
			ids = append(ids, r.ID)
		}
		for _, r := range run.Results {
			if r.RuleIndex < 0 || r.RuleIndex >= len(ids) || ids[r.RuleIndex] != r.RuleID || !slices.Contains(levels, r.Level) || r.Message.Text == "" || len(r.Locations) != 1 {
				t.Errorf("result %+v", r)
				continue
			}
			at := r.Locations[0].PhysicalLocation
			if at.ArtifactLocation.URI == "" || strings.ContainsAny(at.ArtifactLocation.URI, " \\") || at.Region["startLine"] < 1 {
				t.Errorf("location %+v", at)
			}
			if end, ok := at.Region["endLine"]; ok && (end < at.Region["startLine"] || at.Region["startColumn"] < 1 || at.Region["endColumn"] < 1 || at.Region["byteLength"] < 1) {
				t.Errorf("region %+v", at.Region)
			}
		}
	}
}

func TestSARIFAddresses(t *testing.T) {
	for file, want := range map[string]string{
		"-": "stdin", "post.md": "post.md", "a b%.txt": "a%20b%25.txt", "posts/é.md": "posts/%C3%A9.md", "a:b.md": "./a:b.md", "/srv/a b.md": "file:///srv/a%20b.md",
	} {
		if got := sarifURI(file); got != want {
			t.Errorf("%s has the address %s, want %s", file, got, want)
		}
	}
}
