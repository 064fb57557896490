package main

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"

	"keepmum.dev/keepmum/core"
	"keepmum.dev/keepmum/core/story"
	"keepmum.dev/keepmum/wasm/bridge"
)

// printDigest prints a line for each draft: where it stands, and the sum of what the browser's bridge says
// of it. Two machines that judge alike print the same.
func printDigest(folder string) error {
	for _, part := range []string{folder, filepath.Join(folder, "held"), filepath.Dir(folder)} {
		stories, err := story.Read(os.DirFS(part))
		if err != nil {
			return err
		}
		var b bridge.Judge
		list := ""
		for _, s := range stories {
			if string(s.List) != list {
				list = string(s.List)
				fmt.Printf("%s %x\n", s.File, sha256.Sum256(b.Load(s.List)))
			}
			fmt.Printf("%s:%d %x\n", s.File, s.Line, sha256.Sum256(b.Handle(bridge.Check, asked(s))))
		}
	}
	return digestFacets(filepath.Join(filepath.Dir(folder), "facets"))
}

// digestFacets does the same for the cases of the facets.
func digestFacets(folder string) error {
	var b bridge.Judge
	b.Load([]byte(story.FacetClients))
	for _, language := range story.FacetLanguages {
		cases, err := story.ReadFacets(os.DirFS(folder), language)
		if err != nil {
			return err
		}
		for _, c := range cases {
			said := b.Handle(bridge.Check, asked(story.Story{Draft: core.Draft{Text: c.Draft, Network: "x"}}))
			fmt.Printf("facets/%s.txt:%d %x\n", language, c.Line, sha256.Sum256(said))
		}
	}
	return nil
}

// asked is a draft as hosts send it.
func asked(s story.Story) []byte {
	d := s.Draft
	parts := []string{d.Text, d.Network, d.Account, d.Audience, d.ReplyTo, d.Day}
	for _, m := range d.Media {
		parts = append(parts, m.Surface, m.Text)
	}
	var b []byte
	for _, p := range parts {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(p)))
		b = append(b, p...)
	}
	return b
}
