//go:build ignore

// This program writes core/testdata/corpus/spelling.txt and its held-back part: invented names in every way
// that people write a name otherwise than it is listed, in sentences written by hand. Every third name and
// every third sentence is held back, so that no case of the one part is made of a piece of the other.
//
//	go generate ./core/story
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"strings"
	"unicode"
)

// The names, all invented. None may stand in a word list of core/mention, or in its tests.
var (
	plain = split("Alverdane,Bexholt,Cravenna,Dolwick,Elvarra,Fenbury,Garrano,Hestwold,Ivandell,Jorvane,Kelloran,Lindhovel,Morvanta,Nellick,Orvelle,Penvarra," +
		"Quorndale,Rastello,Selwick,Tarvona,Ulverby,Vintrello,Wexmoor,Yarvesta,Zoltrane,Brindova,Calvessa,Dorrimore,Estravia,Glenmarrow,Hadrelli,Istvara,Kasmiro," +
		"Lorvetti,Mandrosa,Novarelli,Ostrello,Parvenna,Savorelle,Trevanick,Valdoran,Westramer,Zamirro,Corvento,Drusenna,Farnholt,Gristelle,Harvello,Kirnwald,Lastrano")
	words = split("Abbotrow Dental,Brickleton Homes,Carrowby Freight,Dunsallow Print Works,Ettersby Legal,Frostelden Water,Gilcreggan Marine,Hollinbeck Care," +
		"Ingarth Timber,Jesmara Robotics,Kilverton Energy Systems,Larkhelm Bakery,Mossendew Travel,Netherwane Pensions,Oxlander Street Kitchen,Prendwick Optics," +
		"Ruddlemere Glass,Stavordale Payroll,Thistlebane Brewing,Umberlow Hotels,Wychendon Motors")
	signed    = split("Bramlow & Tice,Hartnell & Quay,Osgathor & Finn,Pellowick & Sons,Tredmarsh & Gowan,Vickerstone & Lamb,Ashdrake & Morley,Culverin & Blythe,Dansworth & Peel")
	unpointed = split("JP Hadlowe,St Merrowen,Dr Ostlivan,AK Ventrose,Mt Calverley Water,EN Dastrow,Obrellin,Lornets Mill,PJ Wrackham")
	pointed   = split("St. Orwenna's,J.P. Gorrand,Yarvolo!,O'Brellan,Dr. Mossenty,A.K. Venning,Mr. Tindelow's,Lornet's Yard,E.N. Dastrell")
	joined    = split("Brim-Tolley,Kess-Varden,Norr-Elta,Osk-Lander,DataMorrow,HubWessel,PayLorrin,CloudVasser,ShipTarrow")
	marked    = split("Élanvert,Crémanto,Señavila,Núbrica,Vrástad,Čermola,Žižkara,Naïvelle,Pâtivaux,Açorelle,Ibérova,Tăndarei")
	umlaut    = split("Müllbacher,Königsfelder,Schönbrück,Grünwaldt,Hörnleberg,Jägerthal,Lübbener,Bäumlinger,Süderhof")
	strange   = split("Smørlund,Bjørnvika,Weißenthal,Straßner,Łąkowar,Zaułkowa,Đakovara,Ægirsund,Œuvrardin,Kristiøya,Þorvaldur,Sankt Møllnes")
	russian   = split("Ветролин,Кедровит,Альфавент,Стройвект,Заречник,Уралдар,Лесопарм,Миравита,Дубравка,Полевица,Северодар,Янтарник")
	initial   = split("Pemberwick Ostley Grant,Harrowden Coastal Trust,Bank of Selmouth Valley,Kettering Ludd Marsh,Vale Orchard Press,Northam Iron Forge")
)

// The sentences; a % is where the name stands.
var (
	frames = split2(`Kick-off with % this morning, coffee in hand
Two days on site with % and my feet hurt
Proud to say that % is a client of ours
% have asked for a second round of sketches
Can anybody recommend a taxi near the % office?
We start at % on the 1st
Long call with %, short lunch
My first week on the % account is done
After three pitches % said yes!
The people at % are lovely
Filming for % all day in the rain
% again today, then home
I'd love to tell you what we do for % but I can't
Big thanks to % for the biscuits
Working late for %, pizza is here
Somebody at % has a wicked sense of humour
Next month we launch for %
What a night at the awards with %
Still dreaming about the canteen of %
So it is official: % and us
New case study online, this one is about %
Back from %, so many ideas
Is % hiring? Asking for a friend
Lunch at % was a curry, decent too`)
	finnish   = split2("Tänään % oli kiire päivä|Uusi työ %, jee|Olin eilen % palaverissa|Terveisiä % kaikille")
	hungarian = split2("Ma egész nap % dolgoztunk|Tegnap % jártunk, jó volt|Végre aláírtunk % is|Holnap % leszek")
	turkish   = split2("Bugün % toplantı vardı|Yeni işimiz % başladı|Dün % geldik, çok yorulduk|Sonunda % anlaştık")
	polish    = split2("Dziś cały dzień w %|Wracamy od % z pomysłami|Podpisaliśmy umowę z %|Pracuję dla % od maja")
	german    = split2("Heute in % neuer Filiale|Das ist % beste Idee seit Jahren|Wir bauen % Webseite neu|Ohne % Hilfe ginge nichts")
	cyrillic  = split2("Весь день провели в %|Новый сайт для % готов|Вернулись от %, устали|Подписали договор с %")
)

func split(list string) []string { return strings.Split(list, ",") }

func split2(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == '\n' || r == '|' })
}

// A kind is a way to write names otherwise. write gives "" for what it does not suit; the % of what it gives
// is the marked name when more is written around it.
type kind struct {
	title  string
	names  []string
	frames []string
	write  func(rnd *rand.Rand, name string) string
}

// as writes a name as one of forms, where % is the name.
func as(forms ...string) func(*rand.Rand, string) string {
	return func(rnd *rand.Rand, name string) string {
		return strings.ReplaceAll(forms[rnd.IntN(len(forms))], "%", name)
	}
}

// ends writes a name that ends in one of letters with one of the endings.
func ends(letters string, endings ...string) func(*rand.Rand, string) string {
	return func(rnd *rand.Rand, name string) string {
		if !strings.ContainsAny(name[len(name)-1:], letters) {
			return ""
		}
		return name + endings[rnd.IntN(len(endings))]
	}
}

// each maps every letter, or some.
func each(share float64, to func(r rune) rune) func(*rand.Rand, string) string {
	return func(rnd *rand.Rand, name string) string {
		changed := false
		said := strings.Map(func(r rune) rune {
			if x := to(r); x != r && rnd.Float64() < share {
				changed = true
				return x
			}
			return r
		}, name)
		if !changed {
			return ""
		}
		return said
	}
}

// shift moves Latin letters to another alphabet that begins at upper and lower.
func shift(upper, lower rune) func(rune) rune {
	return func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return upper + r - 'A'
		case r >= 'a' && r <= 'z':
			return lower + r - 'a'
		}
		return r
	}
}

func swapped(pairs string) func(rune) rune {
	all := []rune(pairs)
	return func(r rune) rune {
		for i := 0; i+1 < len(all); i += 2 {
			if all[i] == r {
				return all[i+1]
			}
		}
		return r
	}
}

// pointing writes the points that some leave out.
func pointing(_ *rand.Rand, name string) string {
	return replaced("JP ", "J.P. ", "St ", "St. ", "Dr ", "Dr. ", "AK ", "A.K. ", "Mt ", "Mt. ", "EN ", "E. N. ", "Obrellin", "O'Brellin", "Lornets", "Lornet's", "PJ ", "P. J. ")(nil, name)
}

func oneOf(ways ...func(*rand.Rand, string) string) func(*rand.Rand, string) string {
	return func(rnd *rand.Rand, name string) string { return ways[rnd.IntN(len(ways))](rnd, name) }
}

func replaced(pairs ...string) func(*rand.Rand, string) string {
	return func(_ *rand.Rand, name string) string {
		if said := strings.NewReplacer(pairs...).Replace(name); said != name {
			return said
		}
		return ""
	}
}

// inside puts one of signs between two letters.
func inside(signs ...string) func(*rand.Rand, string) string {
	return func(rnd *rand.Rand, name string) string {
		runes := []rune(name)
		at := 1 + rnd.IntN(len(runes)-1)
		return string(runes[:at]) + signs[rnd.IntN(len(signs))] + string(runes[at:])
	}
}

func apart(sign string) func(*rand.Rand, string) string {
	return func(_ *rand.Rand, name string) string {
		return strings.Join(strings.Split(strings.ToUpper(name), ""), sign)
	}
}

func glued(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, name)
}

func lowerGlued(forms ...string) func(*rand.Rand, string) string {
	return func(rnd *rand.Rand, name string) string { return as(forms...)(rnd, strings.ToLower(glued(name))) }
}

// slip is one slip of the fingers in the middle of a name of six letters or more.
func slip(how string) func(*rand.Rand, string) string {
	const rows = "qwertyuiopoiasdfghjklkzxcvbnmn" // each letter stands before one beside it
	return func(rnd *rand.Rand, name string) string {
		runes := []rune(name)
		if len(runes) < 6 {
			return ""
		}
		for range 50 {
			at := 1 + rnd.IntN(len(runes)-2)
			if !unicode.IsLetter(runes[at]) || !unicode.IsLetter(runes[at+1]) {
				continue
			}
			before, letter, after := string(runes[:at]), string(runes[at]), string(runes[at+1:])
			beside := string(rows[strings.IndexRune(rows, unicode.ToLower(runes[at]))+1])
			said := map[string]string{
				"left out":       before + after,
				"doubled":        before + letter + letter + after,
				"swapped":        before + string(runes[at+1]) + letter + string(runes[at+2:]),
				"beside":         before + beside + after,
				"struck as well": before + letter + beside + after,
			}[how]
			if said != name {
				return said
			}
		}
		return ""
	}
}

func lettersOf(name string) string {
	var short strings.Builder
	for _, word := range strings.Fields(strings.ReplaceAll(name, " of", "")) {
		short.WriteByte(word[0])
	}
	return short.String()
}

var some = append(append([]string{}, plain...), words...)

var kinds = []kind{
	{"as listed", some, frames, as("%")},
	{"small letters", some, frames, func(_ *rand.Rand, n string) string { return strings.ToLower(n) }},
	{"capitals", some, frames, func(_ *rand.Rand, n string) string { return strings.ToUpper(n) }},
	{"possessive", some, frames, as("%'s", "%’s", "%`s")},
	{"plural", plain, frames, ends("abdefghklmnopqrtuvwy", "s")},
	{"Finnish", plain, finnish, oneOf(ends("aeo", "n", "ssa", "lla", "lle", "sta", "lta"), ends("kmtldn", "in", "issa", "illa", "ille", "ista"))},
	{"Hungarian", plain, hungarian, oneOf(ends("lkmtdn", "ban", "nál", "hoz", "ról", "nak", "val"), ends("ae", "val", "nál", "ról", "hoz"))},
	{"Turkish", plain, turkish, as("%'da", "%’nın", "%'ya", "%’dan", "%'ye", "%'le")},
	{"Polish", plain, polish, func(rnd *rand.Rand, n string) string {
		if stem, ok := strings.CutSuffix(n, "a"); ok {
			return stem + []string{"y", "ę", "ą", "o"}[rnd.IntN(4)]
		}
		return ends("kmtldn", "u", "em", "owi", "a")(rnd, n)
	}},
	{"German genitive", plain, german, ends("abdeklmnortvy", "s")},
	{"Russian", russian, cyrillic, func(rnd *rand.Rand, n string) string {
		if stem, ok := strings.CutSuffix(n, "а"); ok {
			return stem + []string{"у", "ой", "е"}[rnd.IntN(3)]
		}
		return n + []string{"а", "у", "ом", "е"}[rnd.IntN(4)]
	}},
	{"legal form missing", forms(0, "Ltd", "GmbH", "PLC", "S.p.A.", "Oy", "LLC", "B.V.", "Inc.", "A/S", "S.A."), frames, func(_ *rand.Rand, n string) string { return bare(n) }},
	{"legal form added", plain, frames, as("% Ltd", "% GmbH", "% plc", "% Inc.", "% AB", "% S.A.", "% LLC", "% Oy", "% B.V.")},
	{"another legal form", forms(1, "Limited", "AG", "Corp"), frames, func(rnd *rand.Rand, n string) string { return as("% Inc", "% plc", "% GmbH", "% S.r.l.")(rnd, bare(n)) }},
	{"and-signs", signed, frames, oneOf(replaced("&", "and"), replaced("&", "+"), replaced("&", "und"), replaced(" & ", "&"), replaced("&", "n"))},
	{"punctuation dropped", append(signed, pointed...), frames, oneOf(replaced(" & ", " ", ".", "", "'", "", "!", ""), replaced(" & ", "", ".", "", "'", "", "!", ""))},
	{"punctuation added", append(unpointed, words[:9]...), frames, oneOf(pointing, pointing, replaced(" ", "."), replaced(" ", "·"), replaced(" ", "_"))},
	{"hyphen for space", words, frames, replaced(" ", "-")},
	{"joined", words, frames, replaced(" ", "")},
	{"taken apart", joined, frames, func(_ *rand.Rand, n string) string {
		n = strings.ReplaceAll(n, "-", " ")
		for _, part := range split("Morrow,Wessel,Lorrin,Vasser,Tarrow") {
			n = strings.ReplaceAll(n, part, " "+part)
		}
		return n
	}},
	{"odd spaces", words, frames, oneOf(replaced(" ", "\u00a0"), replaced(" ", "  "), replaced(" ", "\u2009"), replaced(" ", "\u202f"), replaced(" ", "\u3000"))},
	{"line break or tab inside", words, frames, oneOf(replaced(" ", "\n"), replaced(" ", "\t"), replaced(" ", " \n"))},
	{"diacritics missing", marked, frames, each(1, swapped("ÉEéeèeñnúuáaČCčcŽZžzïiâaçcăaêeòo"))},
	{"diacritics added", plain, frames, each(0.4, swapped("eéaáoöuúnñ"))},
	{"umlauts spelled out", umlaut, frames, replaced("ü", "ue", "ö", "oe", "ä", "ae")},
	{"special Latin letters", strange, frames, oneOf(replaced("ø", "o", "ß", "ss", "Ł", "L", "ł", "l", "ą", "a", "Đ", "D", "Æ", "Ae", "Œ", "Oe", "Þ", "Th"), replaced("ø", "oe", "ß", "ss", "Ł", "L", "ł", "l", "ą", "a", "Đ", "Dj", "Æ", "AE", "Œ", "OE", "Þ", "Th"))},
	{"full-width", some, frames, each(1, shift('Ａ', 'ａ'))},
	{"styled letters", some, frames, oneOf(each(1, shift(0x1D400, 0x1D41A)), each(1, shift(0x1D468, 0x1D482)), each(1, shift(0x1D5D4, 0x1D5EE)), each(1, shift(0x1D670, 0x1D68A)), each(1, shift(0x24B6, 0x24D0)))},
	{"look-alike letters", some, frames, oneOf(each(0.6, swapped("aаeеoоcсpрxхiіyуAАEЕOОKКTТBВHН")), each(0.6, swapped("oοAΑBΒEΕHΗKΚMΜNΝOΟTΤvν")))},
	{"invisible characters", some, frames, inside("\u200b", "\u00ad", "\u200d", "\u2060", "\ufeff", "\u200c")},
	{"figures for letters", plain, frames, each(0.8, swapped("e3o0a4i1s5t7"))},
	{"spaced letters", plain, frames, apart(" ")},
	{"dotted letters", plain, frames, apart(".")},
	{"hyphened letters", plain, frames, oneOf(apart("-"), apart("_"), apart("*"))},
	{"drawn out", plain, frames, func(rnd *rand.Rand, n string) string {
		runes := []rune(n)
		at := len(runes) - 1 - rnd.IntN(3)
		return string(runes[:at]) + strings.Repeat(string(runes[at]), 3+rnd.IntN(5)) + string(runes[at+1:])
	}},
	{"camel hashtag", some, frames, func(rnd *rand.Rand, n string) string {
		return as("#WorkingWith%", "#%Leeds", "#Love%UK", "#ThankYou%", "#%2026", "#Team%")(rnd, glued(n))
	}},
	{"lower hashtag", some, frames, lowerGlued("#%leeds", "#workingwith%", "#love%uk", "#%jobs", "#thankyou%", "#%")},
	{"handle with a suffix", some, frames, lowerGlued("@%uk", "@%_careers", "@%help", "@weare%", "@%official", "@ask%", "@%hq", "@%_de", "@team%")},
	{"initials", initial, frames, func(_ *rand.Rand, n string) string { return lettersOf(n) }},
	{"initials with a sign", signed, frames, func(_ *rand.Rand, n string) string {
		return strings.ReplaceAll(lettersOf(n), " ", "")
	}},
	{"typo: left out", some, frames, slip("left out")},
	{"typo: doubled", some, frames, slip("doubled")},
	{"typo: swapped", some, frames, slip("swapped")},
	{"typo: the key beside", some, frames, slip("beside")},
	{"typo: the key beside as well", some, frames, slip("struck as well")},
	{"adjacent emoji", some, frames, as("🎉[%]🎉", "[%]🚀", "❤️[%]", "👉[%]👈", "[%]👨‍👩‍👧", "🇫🇮[%]", "[%]1️⃣")},
	{"adjacent signs", some, frames, as("“[%]”", "([%])", "*[%]*", "«[%]»", "…[%]…", "[%]™", "[%]®", "/[%]/", "[%]—us", "[%]!!!", "~[%]~", "¡[%]!", "_[%]_", "[%],[%]")},
}

// forms are names listed with a legal form, in two halves so that no name is listed twice.
func forms(half int, all ...string) []string {
	var out []string
	for i, name := range split("Albrecq,Bosvarra,Cintrello,Dravik,Essenbol,Fyrholm,Gundavo,Hjelmar,Itrevo,Jankova,Krestin,Lodvika,Mertola,Nandrik,Olberto,Pravida,Quistor,Rendova,Sorvenne,Tarkwold,Ulvestra,Vindolka,Wystrane,Zerbolt") {
		if i/12 == half {
			out = append(out, name+" "+all[i%len(all)])
		}
	}
	return out
}

func bare(name string) string { first, _, _ := strings.Cut(name, " "); return first }

// third says whether the i-th of a list is held back.
func third(i int) bool { return i%3 == 2 }

func part(all []string, held bool) []string {
	var kept []string
	for i, one := range all {
		if third(i) == held {
			kept = append(kept, one)
		}
	}
	return kept
}

func main() {
	for _, held := range []bool{false, true} {
		name, about := "../testdata/corpus/spelling.txt", "Names in every way that people write them otherwise than they are listed."
		count, seed := 20, uint64(1)
		if held {
			name, count, seed = "../testdata/corpus/held/spelling.txt", 10, 2
			about += " Held back:\nnobody reads these cases to make the search better; only totals of them are ever looked at."
		}
		if err := os.WriteFile(name, write(about, held, count, rand.New(rand.NewPCG(seed, 3))), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

func write(about string, held bool, count int, rnd *rand.Rand) []byte {
	var body bytes.Buffer
	ids := map[string]string{}
	var clients []string
	for _, k := range kinds {
		fmt.Fprintf(&body, "\n== drafts: %s\n\n", k.title)
		names, sentences := part(k.names, held), part(k.frames, held)
		from := rnd.Perm(len(names))
		for n, tries := 0, 0; n < count && tries < 2000; tries++ {
			name := names[from[tries%len(from)]]
			said := k.write(rnd, name)
			if said == "" {
				continue
			}
			if ids[name] == "" {
				ids[name] = fmt.Sprintf("%s%d", strings.ToLower(string([]rune(glued(name))[:3])), len(clients)+1)
				entry, _ := json.Marshal(map[string]string{"id": ids[name], "name": name})
				clients = append(clients, string(bytes.ReplaceAll(entry, []byte(`\u0026`), []byte("&"))))
			}
			if !strings.Contains(said, "[") {
				said = "[" + said + "]"
			}
			said = strings.ReplaceAll(said, "]", "|"+ids[name]+"]")
			fmt.Fprintln(&body, visible(strings.Replace(sentences[rnd.IntN(len(sentences))], "%", said, 1)))
			n++
		}
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "%s\nWritten by core/story/spelling_gen.go, not by hand.\n\n== clients\n{\"keepmum\": 1, \"clients\": [\n %s\n]}\n", about, strings.Join(clients, ",\n "))
	out.Write(body.Bytes())
	return out.Bytes()
}

// visible writes what cannot be seen as escapes.
func visible(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == 0x200d && i > 0 && strings.ContainsRune(s, '👩'): // part of an emoji
			b.WriteRune(r)
		case r != ' ' && (unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)):
			fmt.Fprintf(&b, `\u{%X}`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
