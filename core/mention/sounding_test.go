package mention

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/registry"
)

// sentences have a name at the %, in the language that is usual in a script.
var sentences = map[string]string{
	"cyrillic": "Вчера видели %, было интересно",
	"greek":    "Χθες είδαμε %, ήταν ωραία",
	"hebrew":   "אתמול ראינו את %, היה מעניין",
	"arabic":   "أمس زرنا %، وكان اليوم جميلا",
	"kana":     "昨日、%の人と会いました",
	"hangul":   "어제 % 사람을 만났다",
	"thai":     "เมื่อวานเราไปเจอ % มาแล้ว",
}

// Names in Latin letters are found in other scripts as often as the sections of testdata/scripts.txt say,
// with all of them on the list; -v prints the figures and what is missed.
func TestOtherScripts(t *testing.T) {
	data, err := os.ReadFile("testdata/scripts.txt")
	if err != nil {
		t.Fatal(err)
	}
	var reg registry.Registry
	number := map[string]int{}
	sections := strings.Split(string(data), "\n== ")[1:]
	for _, section := range sections {
		for _, line := range strings.Split(section, "\n")[1:] {
			name, _, ok := strings.Cut(line, " = ")
			if _, known := number[name]; ok && !known {
				number[name] = len(reg.Clients)
				reg.Clients = append(reg.Clients, registry.Client{ID: fmt.Sprint(len(reg.Clients)), Name: name})
			}
		}
	}
	ix := NewIndex(reg)
	var s Search
	chance := 0 // how many words sound like a name that nobody means
	for _, section := range sections {
		lines := strings.Split(strings.TrimSpace(section), "\n")
		if lines[0] == "nobody" {
			for _, sentence := range lines[1:] {
				for _, m := range s.Find(ix, sentence, "x") {
					if chance++; m.Confidence == Unsure && chance < 3 {
						continue
					}
					t.Errorf("%s: %q is taken for %s", sentence, sentence[m.Start:m.End], reg.Clients[m.Client].Name)
				}
			}
			continue
		}
		var script string
		var bar float64
		if _, err := fmt.Sscan(lines[0], &script, &bar); err != nil {
			t.Fatal(err)
		}
		wanted, found, likely := 0, 0, 0
		var missed []string
		for _, line := range lines[1:] {
			name, forms, _ := strings.Cut(line, " = ")
			for _, form := range strings.Split(forms, ", ") {
				wanted++
				hit := false
				draft := strings.ReplaceAll(sentences[script], "%", form)
				for _, m := range s.Find(ix, draft, "x") {
					switch {
					case m.Client != number[name] && m.Confidence > Unsure:
						t.Errorf("%s: %q is taken for %s", form, draft[m.Start:m.End], reg.Clients[m.Client].Name)
					case m.Client == number[name] && !hit:
						hit = true
						if m.Confidence > Unsure {
							likely++
						}
					}
				}
				if hit {
					found++
				} else {
					missed = append(missed, name+" "+form)
				}
			}
		}
		recall := float64(found) / float64(wanted)
		t.Logf("%-9s %.3f of %d, likely %.3f; missed %s", script, recall, wanted, float64(likely)/float64(wanted), strings.Join(missed, ", "))
		if wanted < 40 || recall < bar {
			t.Errorf("%s: recall %.3f of %d, below %.2f", script, recall, wanted, bar)
		}
	}
}

// A name that is listed in another script is found in Latin letters, and words of a draft in Latin letters
// are not taken for one.
func TestOtherScriptsInLatin(t *testing.T) {
	var reg registry.Registry
	pairs := strings.Split("Газпром Gazprom,Сбербанк Sberbank,Лукойл Lukoil,Яндекс Yandex,Аэрофлот Aeroflot,Роснефть Rosneft,Пятёрочка Pyaterochka,"+
		"Вкусвилл Vkusvill,Северсталь Severstal,Мегафон Megafon,Норникель Nornikel,Уралкалий Uralkali,Хабаровск Khabarovsk,Укрзализныця Ukrzaliznytsia,"+
		"Σκλαβενίτης Sklavenitis,Μασούτης Masoutis,Γερμανός Germanos,Κωτσόβολος Kotsovolos,Βασιλόπουλος Vassilopoulos,Παπαστράτος Papastratos,"+
		"ユニクロ Uniqlo,パナソニック Panasonic,ニンテンドー Nintendo,테스코 Tesco,빙그레 Binggrae,שופרסל Shufersal,תנובה Tnuva,المراعي Almarai", ",")
	for i, pair := range pairs {
		name, _, _ := strings.Cut(pair, " ")
		reg.Clients = append(reg.Clients, registry.Client{ID: fmt.Sprint(i), Name: name})
	}
	ix := NewIndex(reg)
	var s Search
	found := 0
	for i, pair := range pairs {
		_, said, _ := strings.Cut(pair, " ")
		hit := false
		for _, m := range s.Find(ix, "we started working with "+said+" this week", "x") {
			hit = hit || m.Client == i
		}
		if hit {
			found++
		} else {
			t.Logf("missed %s", pair)
		}
	}
	if recall := float64(found) / float64(len(pairs)); recall < 0.85 {
		t.Errorf("recall %.3f of %d", recall, len(pairs))
	} else {
		t.Logf("recall %.3f of %d", recall, len(pairs))
	}
	for _, draft := range []string{"Lovely weather in Leeds today, and the trains ran on time.", "Her brother plays the trombone in Manchester on Thursdays."} {
		if got := s.Find(ix, draft, "x"); len(got) > 0 {
			t.Errorf("%s: %v", draft, got)
		}
	}
}

// Listening takes no memory of its own once a search has run.
func TestListeningTakesNoMemory(t *testing.T) {
	ix := NewIndex(registry.Registry{Clients: []registry.Client{{ID: "a", Name: "Tesco"}, {ID: "b", Name: "Газпром"}, {ID: "c", Name: "Johnson & Johnson"}}})
	var s Search
	for _, draft := range sentences {
		draft = strings.ReplaceAll(draft, "%", "Теско טסקו テスコ 테스코 เทสโก้ Gazprom Джонсон и Джонсон")
		if len(s.Find(ix, draft, "x")) == 0 {
			t.Errorf("%s: nothing found", draft)
		}
		if n := testing.AllocsPerRun(20, func() { s.Find(ix, draft, "x") }); n > 0 {
			t.Errorf("%s: %v allocations", draft, n)
		}
	}
}
