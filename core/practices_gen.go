//go:build ignore

// Command practices_gen writes docs/practices.md from the cases of the rules.
package main

import (
	"log"
	"os"

	"keepmum.dev/keepmum/core/story"
)

func main() {
	table, err := os.ReadFile("testdata/policy/practices.list")
	if err != nil {
		log.Fatal(err)
	}
	practices, err := story.ReadPractices(string(table))
	if err != nil {
		log.Fatal(err)
	}
	cases, err := story.ReadRules(os.DirFS("testdata/policy"))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("../docs/practices.md", []byte(story.Page(practices, cases)), 0o644); err != nil {
		log.Fatal(err)
	}
}
