package mention

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"keepmum.dev/keepmum/core/registry"
)

// recallNames are firms' names, invented and real, none of which is an ordinary word.
var recallNames = strings.Split("Tesco,Tesserae,Zebrafish Media,Marlow & Sparrow,Müllerson,Nokia,Siemens,Alderfield,Kestralia,Brightwater Foods,Oakhurst Dental,"+
	"Quillon,Vantrell,Norrick,Pemberley Homes,Castellan,Dunmarrow,Eskdale Energy,Fenwick & Rowe,Grimsdyke,Halloran Legal,Inverlochy,Jessamine Care,"+
	"Kirkbrae,Lindqvist,Mortonhall,Nethercott,Ormskirk Motors,Pellinore,Quarrington,Rothbury Group,Saltmarsh Studios,Tarrantine,Ullswick,Verrocchio,"+
	"Wexcombe,Yarrowby,Zellaby,Ardmillan,Bexwood,Corrigall,Drummore,Ellisbrook,Farrowdale,Glentarn,Harkness Bell,Islesworth,Jorvika,Kelvindale,Lochrane,"+
	"Marchmont Wines,Nantmel,Oxenholm,Pitlessie,Quenby,Ravensbourne,Strathmiglo,Thornaby Glass,Umberleigh,Vosgian,Wrotham Park,Yelverton,Zennor Surf,"+
	"Lidlane,Adidas,Volvo,Ericsson,Vodafone,Heineken,Unilever,Danone,Michelin,Renault,Peugeot,Carrefour,Auchan,Santander,Telefonica,Repsol,Iberdrola,"+
	"Pirelli,Barilla,Ferrero,Lavazza,Philips,Randstad,Aegon,Carlsberg,Maersk,Novozymes,Equinor,Telenor,Electrolux,Skanska,Sandvik,Fiskars,Wartsila,"+
	"Nestle,Novartis,Swatch,Logitech,Bosch,Daimler,Bayer,Henkel,Lufthansa,Zalando,Infineon,Orlen,Allegro,Biedronka,Zywiec,Skoda,Budvar,Avast,Tatra,"+
	"Gedeon Richter,Wizzair,Arcelik,Turkcell,Vestel,Garanti,Toyota,Hitachi,Panasonic,Nintendo,Kyocera,Samsung,Hyundai,Lenovo,Huawei,Alibaba,Tencent,"+
	"Infosys,Wipro,Mahindra,Petrobras,Embraer,Natura Cosmeticos,Cemex,Bimbo,Falabella,Kellogg,Pfizer,Chevron,Citigroup,Verizon,Comcast,Walgreens,"+
	"Procter & Gamble,Johnson & Murrow,Hewlett Pickard,Bernstein Lorimer Hall,Royal Bank of Skotsdale,Coca-Cola,HubSpot,Salesforge,DataDobbin,PayPillar,"+
	"Brackenridge Water,Candlewick Toys,Dovetail Kitchens,Elderflower Hotels,Foxglove Dental,Gooseberry Games,Hollyhock Travel,Ironbark Timber,"+
	"Juniper Lane Books,Kingfisher Optics,Lavender Hill Soap,Mulberry Robotics,Nightingale Trusts,Osprey Marine,Primrose Payroll,Quince & Crumb,"+
	"Rosewood Pensions,Starling Freight,Tamarind Spices,Velocity Plumbing,Willowherb Farms,Yellowtail Diving,Zephyrine Sails,Aldermoor,Blenkarn,"+
	"Crossthwaite,Dalwhinnie,Eaglescliffe,Felixkirk,Garstang Print,Hawkshead Mills,Ingleborough,Jervaulx,Kettlewell,Lastingham,Masham Brew,Newby Wiske,"+
	"Osmotherley,Pateley,Runswick,Skelwith,Thixendale,Uldale,Wensley Cheese,Газпром,Лукойл,Яндекс,Магнит,Сбербанк,Аэрофлот,Северсталь,Норникель,Росатом,Мегафон", ",")

// A variant is a way to write a name otherwise; it gives "" for a name that it does not suit.
type variant struct {
	kind  string
	bar   float64
	write func(rnd *rand.Rand, name string) string
}

func lettersOf(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, name)
}

func isLatin(name string) bool {
	return strings.IndexFunc(name, func(r rune) bool { return r >= 0x400 }) < 0
}

// oneOf writes a name as one of forms, where a % is the name itself.
func oneOf(fits func(string) bool, base func(string) string, forms string) func(*rand.Rand, string) string {
	all := strings.Fields(forms)
	return func(rnd *rand.Rand, name string) string {
		if !fits(name) {
			return ""
		}
		return strings.ReplaceAll(all[rnd.IntN(len(all))], "%", base(name))
	}
}

func always(string) bool        { return true }
func same(s string) string      { return s }
func glueLower(s string) string { return strings.ToLower(lettersOf(s)) }
func longLatin(s string) bool   { return isLatin(s) && utf8.RuneCountInString(lettersOf(s)) >= 4 }
func endsIn(of string) func(string) bool {
	return func(s string) bool { return isLatin(s) && strings.ContainsAny(s[len(s)-1:], of) }
}

// apartBy writes the letters of a name with something between each and the next.
func apartBy(sign string) func(*rand.Rand, string) string {
	return func(_ *rand.Rand, name string) string {
		if strings.ContainsAny(name, " &-") {
			return ""
		}
		return strings.Join(strings.Split(strings.ToUpper(name), ""), sign)
	}
}

// slipOf writes a name with one slip of a kind in a word of it.
func slipOf(kind string) func(*rand.Rand, string) string {
	return func(rnd *rand.Rand, name string) string {
		runes := []rune(name)
		if len([]rune(lettersOf(name))) < 6 {
			return ""
		}
		for range 100 {
			at := rnd.IntN(len(runes))
			if !unicode.IsLetter(runes[at]) {
				continue
			}
			before, after := string(runes[:at]), string(runes[at+1:])
			said := ""
			switch letter := string(runes[at]); kind {
			case "drop":
				said = before + after
			case "double":
				said = before + letter + strings.ToLower(letter) + after
			case "swap":
				if at+1 == len(runes) || !unicode.IsLetter(runes[at+1]) {
					continue
				}
				said = before + string(runes[at+1]) + letter + string(runes[at+2:])
			case "substitute":
				said = before + string("aeiounrstl"[rnd.IntN(10)]) + after
			case "insert":
				said = before + letter + string("aeiounrstl"[rnd.IntN(10)]) + after
			}
			if !strings.EqualFold(said, name) {
				return strings.ToLower(said)
			}
		}
		return ""
	}
}

var variants = []variant{
	{"as listed", 0.995, oneOf(always, same, "%")},
	{"other case", 0.995, func(_ *rand.Rand, name string) string { return strings.ToLower(name) }},
	{"capitals", 0.995, func(_ *rand.Rand, name string) string { return strings.ToUpper(name) }},
	{"handle", 0.95, oneOf(isLatin, glueLower, "@%UK @%_careers @%Help @WeAre% @%Official @ask% @%hq @%_de @team%")},
	{"camel hashtag", 0.95, oneOf(isLatin, lettersOf, "#WorkingWith% #%Leeds #Love%UK #ThankYou%2026")},
	{"lower hashtag", 0.95, oneOf(longLatin, glueLower, "#%leeds #workingwith% #love%uk #%jobs #%launch #proudtowork%")},
	{"possessive", 0.95, oneOf(always, same, "%'s %’s")},
	{"plural, German genitive", 0.95, oneOf(endsIn("abcdefghijklmnopqrtuvwy"), same, "%s")},
	{"Finnish", 0.95, oneOf(endsIn("aeiou"), same, "%n %lla %ssa %lle %sta %ksi")},
	{"Finnish after a consonant", 0.95, oneOf(endsIn("bcdfghklmnprstvz"), same, "%in %illa %issa %ille %ista %iksi")},
	{"Hungarian", 0.95, oneOf(isLatin, same, "%ban %nak %tól %hoz %ról %nál %ért")},
	{"Turkish", 0.95, oneOf(isLatin, same, "%'da %’nun %'ya %'dan %’ın %'de")},
	{"Polish", 0.95, oneOf(endsIn("bdfglmnprstz"), same, "%u %owi %em %ie %y %ów")},
	{"Polish, name in a", 0.95, func(rnd *rand.Rand, name string) string {
		stem, ok := strings.CutSuffix(name, "a")
		if !ok {
			return ""
		}
		return stem + []string{"y", "i", "ę", "ą", "o", "ie"}[rnd.IntN(6)]
	}},
	{"Russian", 0.95, func(rnd *rand.Rand, name string) string {
		if isLatin(name) {
			return ""
		}
		if stem, ok := strings.CutSuffix(name, "ь"); ok {
			return stem + []string{"и", "ью", "я", "ем"}[rnd.IntN(4)]
		}
		return name + []string{"а", "у", "ом", "е", "ы", "ов"}[rnd.IntN(6)]
	}},
	{"spaced", 0.95, apartBy(" ")},
	{"dotted", 0.95, apartBy(".")},
	{"hyphened", 0.95, apartBy("-")},
	{"drawn out", 0.95, func(rnd *rand.Rand, name string) string {
		runes := []rune(name)
		at := 1 + rnd.IntN(len(runes)-1)
		if !unicode.IsLetter(runes[at]) {
			return ""
		}
		return string(runes[:at]) + strings.Repeat(string(runes[at]), 3+rnd.IntN(4)) + string(runes[at+1:])
	}},
	{"figures for letters", 0.95, func(_ *rand.Rand, name string) string {
		return strings.NewReplacer("e", "3", "o", "0", "a", "4", "i", "1").Replace(name)
	}},
	{"initials", 0.95, func(_ *rand.Rand, name string) string {
		var short strings.Builder
		for _, word := range strings.Fields(strings.ReplaceAll(name, " of", "")) {
			r, _ := utf8.DecodeRuneInString(word)
			short.WriteRune(r)
		}
		if utf8.RuneCountInString(short.String()) < 3 {
			return ""
		}
		return short.String()
	}},
	{"typo: drop", 0.90, slipOf("drop")},
	{"typo: double", 0.90, slipOf("double")},
	{"typo: swap", 0.90, slipOf("swap")},
	{"typo: substitute", 0.90, slipOf("substitute")},
	{"typo: insert", 0.90, slipOf("insert")},
}

// Every way of writing a name is found as often as its bar says; -v prints the figures.
func TestRecall(t *testing.T) {
	var reg registry.Registry
	for i, name := range recallNames {
		reg.Clients = append(reg.Clients, registry.Client{ID: fmt.Sprint(i), Name: name})
	}
	ix := NewIndex(reg)
	var s Search
	rnd := rand.New(rand.NewPCG(3, 4))
	for _, v := range variants {
		wanted, found := 0, 0
		var missed []string
		for c, name := range recallNames {
			for range 3 {
				said := v.write(rnd, name)
				if said == "" {
					continue
				}
				draft := "yesterday we met " + said + " again, at last"
				wanted++
				hit := false
				for _, m := range s.Find(ix, draft, "x") {
					// What is only taken for a slip counts as found where a slip was made.
					hit = hit || m.Client == c && (m.How != Typo || strings.HasPrefix(v.kind, "typo"))
				}
				if hit {
					found++
				} else {
					missed = append(missed, said)
				}
			}
		}
		recall := float64(found) / float64(wanted)
		t.Logf("%-26s %.3f of %d", v.kind, recall, wanted)
		if wanted < 20 || recall < v.bar {
			t.Errorf("%s: recall %.3f of %d, below %.3f; missed %q", v.kind, recall, wanted, v.bar, missed[:min(len(missed), 20)])
		}
	}
}

// Chinese and Japanese have no spaces: a name stands among other characters, but does not begin or end in
// the middle of a word in katakana, except beside one that is written on to names.
func TestRecallWithoutSpaces(t *testing.T) {
	names := strings.Split("乐购屋,联合利丰,华为讯,腾达讯,阿里云集,百度通,京东方圆,小米家,比亚迪克,海尔森,美的乐,格力高,中兴达,万科坊,顺丰达,美团乐,滴滴行,网易达,拼多乐,三一重机,"+
		"マドリカ,ソニカ,トヨタン,パナソニカ,ニンテンド,キヤノネ,シマノル,ヤマハナ,ユニクロス,ローソニア,東京エレクトロナ,日本オラクレ,三菱ケミカラ,楽天モバイラ,花王堂,資生院,味の元,森永屋,明治庵,ABC商会", ",")
	sentences := []string{"昨日、%の人と会いました。", "新しい%が好きです", "これは%と%です", "我们和%合作很好", "他在%工作", "%真的很好,大家都喜欢", "「%」に行った", "2026年%の新商品", "私は%グループの社員"}
	var reg registry.Registry
	for i, name := range names {
		reg.Clients = append(reg.Clients, registry.Client{ID: fmt.Sprint(i), Name: name})
	}
	ix := NewIndex(reg)
	var s Search
	wanted, found := 0, 0
	for c, name := range names {
		for _, sentence := range sentences {
			wanted++
			hit := false
			for _, m := range s.Find(ix, strings.ReplaceAll(sentence, "%", name), "x") {
				hit = hit || m.Client == c && m.How != Typo
			}
			if hit {
				found++
			} else {
				t.Logf("missed %s in %s", name, sentence)
			}
		}
		if strings.HasPrefix(name, "マ") {
			if got := s.Find(ix, "ロ"+name+"ン", "x"); len(got) > 0 {
				t.Errorf("found %s inside a longer word", name)
			}
		}
	}
	if recall := float64(found) / float64(wanted); recall < 0.95 {
		t.Errorf("recall %.3f of %d", recall, wanted)
	} else {
		t.Logf("recall %.3f of %d", recall, wanted)
	}
}
