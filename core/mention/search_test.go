package mention

import (
	"fmt"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

// found writes mentions as "words how client confidence", one after the other.
func found(s *Search, ix *Index, reg registry.Registry, draft, network string) string {
	var all []string
	for _, m := range s.Find(ix, draft, network) {
		all = append(all, fmt.Sprintf("%s %s %s %s", draft[m.Start:m.End], m.How, reg.Clients[m.Client].ID, m.Confidence))
	}
	return strings.Join(all, "; ")
}

var sample = registry.Registry{Clients: []registry.Client{
	{ID: "tesco", Name: "Tesco PLC", Aliases: []string{"Tesco Extra"}, Handles: map[string][]string{"x": {"tesco"}, "linkedin": {"company/tesco"}},
		Domains: []string{"tesco.com"}, Brands: []string{"Clubcard"}, People: []string{"Ann Example"}, Codenames: []string{"Project Heron", "Kestrel"}},
	{ID: "bank", Name: "Tesco Bank"},
	{ID: "next", Name: "Next plc", Handles: map[string][]string{"x": {"nextofficial"}}},
	{ID: "ms", Name: "Marks & Spencer"},
	{ID: "loreal", Name: "L'Oréal"},
	{ID: "coke", Name: "Coca-Cola"},
	{ID: "mueller", Name: "Müller GmbH & Co. KG"},
	{ID: "hub", Name: "HubSpot"},
	{ID: "bp", Name: "BP"},
	{ID: "x", Name: "X"},
	{ID: "group", Name: "The Group Ltd"},
	{ID: "nokia", Name: "Nokia Oyj"},
	{ID: "legou", Name: "乐购"},
	{ID: "twin1", Name: "Zebrafish"},
	{ID: "twin2", Name: "Zebrafish Ltd"},
	{ID: "sainsbury", Name: "Sainsbury's"},
	{ID: "shell", Name: "Shelldrake"},
	{ID: "spa", Name: "Esempio S.p.A."},
	{ID: "us", Name: "IT"},
	{ID: "booking", Name: "Booking.com", Domains: []string{"booking.com"}},
	{ID: "disney", Name: "The Walt Dusney Company"},
}}

func TestFind(t *testing.T) {
	ix := NewIndex(sample)
	var s Search
	for _, c := range []struct{ draft, want string }{
		{"", ""},
		{"nobody here", ""},
		{"We met Tesco today", "Tesco name tesco sure"},
		{"TESCO tesco TeScO", "TESCO name tesco sure; tesco name tesco sure; TeScO name tesco sure"},
		{"Tesco PLC, Tesco Ltd. and Tesco, Inc.", "Tesco PLC name tesco sure; Tesco Ltd name tesco sure; Tesco, Inc name tesco sure"},
		{"Tesco as ever", "Tesco name tesco sure"},
		{"Tescopoly and tescos", "tescos name tesco likely"},
		{"Tesco's and Tesco’s shop", "Tesco name tesco sure; Tesco name tesco sure"},
		{"Tesco Extra, tesco-extra, TescoExtra, tescoextra, Tesco\u00a0Extra", "Tesco Extra alias tesco sure; tesco-extra alias tesco sure; TescoExtra alias tesco sure; tescoextra alias tesco sure; Tesco\u00a0Extra alias tesco sure"},
		{"Tesco, extra", "Tesco name tesco sure"},
		{"Tesco Bank pays", "Tesco Bank name bank sure"},
		{"Ｔｅｓｃｏ 𝐓𝐞𝐬𝐜𝐨 Te\u200bsco Tеscо", "Ｔｅｓｃｏ name tesco sure; 𝐓𝐞𝐬𝐜𝐨 name tesco sure; Te\u200bsco name tesco sure; Tеscо name tesco sure"},
		{"@tesco @Tesco, @tescouk", "@tesco handle tesco sure; @Tesco handle tesco sure; @tescouk handle tesco likely"},
		{"@my_tesco @tesco.fan", ""},
		{"ann@tesco.com", "ann@tesco.com domain tesco sure"},
		{"#Tesco #TescoExtra #WorkingWithTesco #Tesco2026 #tescopoly", "#Tesco hashtag tesco sure; #TescoExtra hashtag tesco sure; #WorkingWithTesco hashtag tesco sure; #Tesco2026 hashtag tesco sure"},
		{"https://www.tesco.com/a?b=tesco. shop.tesco.com nottesco.com tesco.com.", "https://www.tesco.com/a?b=tesco link tesco sure; shop.tesco.com domain tesco sure; tesco.com domain tesco sure"},
		{"www.tesco.com/x", "www.tesco.com/x link tesco sure"},
		{"https://x.com/tesco https://uk.linkedin.com/company/tesco/ twitter.com/Tesco x.com/other", "https://x.com/tesco link tesco sure; https://uk.linkedin.com/company/tesco/ link tesco sure; twitter.com/Tesco link tesco sure"},
		{"https://example.com/tesco-news", "tesco name tesco sure"},
		{"Clubcard for Ann Example, Project Heron", "Clubcard brand tesco sure; Ann Example person tesco sure; Project Heron codename tesco sure"},
		{"a kestrel flew; Kestrel ships", "kestrel codename tesco unsure; Kestrel codename tesco likely"},
		{"Kestrel ships", "Kestrel codename tesco likely"},
		{"what is next", "next name next unsure"},
		{"Next is the site. NEXT", "Next name next unsure; NEXT name next unsure"},
		{"met Next today, Next PLC, @nextofficial #next @next", "Next name next likely; Next PLC name next sure; @nextofficial handle next sure; #next hashtag next likely; @next handle next unsure"},
		{"Marks and Spencer, marks + spencer, Marks Spencer, #MarksAndSpencer", "Marks and Spencer name ms sure; marks + spencer name ms sure; Marks Spencer name ms sure; #MarksAndSpencer hashtag ms sure"},
		{"L'Oreal, loreal, L’ORÉAL", "L'Oreal name loreal sure; loreal name loreal sure; L’ORÉAL name loreal sure"},
		{"coca cola cocacola Coca‑Cola", "coca cola name coke sure; cocacola name coke sure; Coca‑Cola name coke sure"},
		{"Muller, Müller GmbH & Co. KG", "Muller name mueller likely; Müller GmbH & Co. KG name mueller sure"},
		{"hub spot Hub Spot hubspot", "hub spot name hub unsure; Hub Spot name hub sure; hubspot name hub sure"},
		{"BP bp", "BP name bp sure; bp name bp likely"},
		{"X x the group", ""},
		{"The Group Ltd", "The Group Ltd name group sure"},
		{"no kia, No-Kia, NOKIA", "No-Kia name nokia sure; NOKIA name nokia sure"},
		{"我们和乐购合作", "乐购 name legou sure"},
		{"Zebrafish", "Zebrafish name twin1 sure; Zebrafish name twin2 sure"},
		{"Sainsbury's Sainsburys sainsbury’s", "Sainsbury's name sainsbury sure; Sainsburys name sainsbury sure; sainsbury’s name sainsbury sure"},
		{"she'lldrake", ""},
		{"d'Esempio, ESEMPIO spa", "Esempio name spa sure; ESEMPIO spa name spa sure"},
		{"it is IT. DO IT NOW", "it name us unsure; IT name us unsure; IT name us unsure"},
		{"Booking.com and booking com", "Booking.com domain booking sure; booking com name booking sure"},
		{"Walt Dusney", "Walt Dusney name disney sure"},
		{"can't Tesco't", ""},
		{"a't'e's'c'o", "t'e's'c'o name tesco likely"},
		{"\xffTesco\xff", "Tesco name tesco sure"},
	} {
		if got := found(&s, ix, sample, c.draft, ""); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.draft, got, c.want)
		}
	}
}

func TestHandlesOfOtherNetworks(t *testing.T) {
	ix := NewIndex(sample)
	var s Search
	for _, c := range []struct{ network, want string }{
		{"", "@nextofficial handle next sure"},
		{"x", "@nextofficial handle next sure"},
		{"Twitter", "@nextofficial handle next sure"},
		{"facebook", "@nextofficial handle next likely"},
	} {
		if got := found(&s, ix, sample, "hi @nextofficial", c.network); got != c.want {
			t.Errorf("on %q: got %s, want %s", c.network, got, c.want)
		}
	}
}

func TestEmptyIndex(t *testing.T) {
	var s Search
	if got := s.Find(NewIndex(registry.Registry{}), "Tesco @tesco tesco.com", "x"); len(got) != 0 {
		t.Errorf("found %v in an empty list", got)
	}
}
