package registry

import (
	"slices"
	"strings"

	"github.com/tidwall/gjson"
)

// text reads one text. null is none; a number is used as it is written.
func (r *reader) text(v gjson.Result) string {
	switch v.Type {
	case gjson.String:
		return tidy(v.Str)
	case gjson.Null:
		return ""
	case gjson.Number:
		r.found.at(v.Index, Warning, "wrong-type", "Text in double quotes is expected here; the number is used as text.")
		return v.Raw
	}
	r.found.at(v.Index, Warning, "wrong-type", "Text in double quotes is expected here; this is left out.")
	return ""
}

// elements visits a list. A single text or object where a list is expected is a list of one.
func (r *reader) elements(v gjson.Result, each func(gjson.Result)) {
	switch {
	case v.IsArray():
		v.ForEach(func(_, element gjson.Result) bool { each(element); return true })
	case v.Type == gjson.Null:
	case v.Type == gjson.True, v.Type == gjson.False:
		r.found.at(v.Index, Warning, "wrong-type", "A list in [ ] is expected here; this is left out.")
	default:
		r.found.at(v.Index, Warning, "wrong-type", "A list in [ ] is expected here; this is used as a list of one.")
		each(v)
	}
}

// texts reads a list of texts, without empty ones and repetitions, and shows each with its offset.
func (r *reader) texts(v gjson.Result, each func(at int, text string)) []string {
	var texts []string
	var seen keySet
	r.elements(v, func(element gjson.Result) {
		text := r.text(element)
		if text == "" || !seen.add(text) {
			return
		}
		texts = append(texts, text)
		if each != nil {
			each(element.Index, text)
		}
	})
	return texts
}

// words reads a list of words of a fixed vocabulary; others are noted under the code, and kept.
func (r *reader) words(v gjson.Result, known []string, code string) []string {
	var words []string
	r.elements(v, func(element gjson.Result) {
		if word := r.word(element, known, code); word != "" {
			words = append(words, word)
		}
	})
	return once(words)
}

// word reads one word of a fixed vocabulary; another is noted under the code, and kept.
func (r *reader) word(v gjson.Result, known []string, code string) string {
	word := strings.ToLower(r.text(v))
	if word != "" && !slices.Contains(known, word) {
		r.found.at(v.Index, Warning, code, "This word is not known here; the known ones are "+strings.Join(known, ", ")+".")
	}
	return word
}

// truth reads true or false; anything else is taken for false.
func (r *reader) truth(v gjson.Result) bool {
	if !v.IsBool() && v.Type != gjson.Null {
		r.found.at(v.Index, Warning, "wrong-type", "true or false is expected here; it is taken for false.")
	}
	return v.Type == gjson.True
}

// fields visits an object.
func (r *reader) fields(v gjson.Result, each func(key, v gjson.Result)) {
	switch {
	case v.IsObject():
		v.ForEach(func(key, v gjson.Result) bool { each(key, v); return true })
	case v.Type != gjson.Null:
		r.found.at(v.Index, Warning, "wrong-type", "An object in { } is expected here; this is left out.")
	}
}

// lists reads an object of lists of texts.
func (r *reader) lists(v gjson.Result) map[string][]string {
	var lists map[string][]string
	r.fields(v, func(key, v gjson.Result) {
		if name := tidy(key.Str); name != "" {
			lists = addTo(lists, name, r.texts(v, nil)...)
		}
	})
	return onceEach(lists)
}

// addTo adds the texts to one list of the map, and makes the map when it is needed.
func addTo(lists map[string][]string, name string, texts ...string) map[string][]string {
	if len(texts) == 0 {
		return lists
	}
	if lists == nil {
		lists = map[string][]string{}
	}
	lists[name] = append(lists[name], texts...)
	return lists
}

// once is the list without repetitions.
func once(list []string) []string {
	var seen keySet
	kept := list[:0]
	for _, text := range list {
		if seen.add(text) {
			kept = append(kept, text)
		}
	}
	return kept
}

func onceEach(lists map[string][]string) map[string][]string {
	for name, list := range lists {
		lists[name] = once(list)
	}
	return lists
}

// tidy is the text without surrounding space and with one space where there were several, or a line
// break: names are compared by their words.
func tidy(text string) string {
	return strings.Join(strings.Fields(text), " ")
}
