package bridge

import (
	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/registry/intake"
)

// listed is how many entries of a kind an answer lists; it counts all of them.
const listed = 500

// intake reads what Intake is given. The options are {"json", "add", "join": true or ids, "meanings", "noHeader"}.
func (l *Lists) intake(in []byte) []byte {
	l.document = nil
	rest := string(in)
	current, rest, ok := cutString(rest)
	said, rest, also := cutString(rest)
	if !ok || !also || !gjson.Valid(said) {
		return refuse("draft-unreadable")
	}
	got := intake.Take([]byte(current), []byte(rest), intakeOptions(gjson.Parse(said)))
	l.document = got.Document
	var o object
	o.open()
	o.truth("ok", !registry.Fatal(got.File.Problems))
	if got.Document == nil {
		o.text("code", "registry-unreadable")
	}
	o.number("clients", len(got.Registry.Clients))
	o.text("name", got.Registry.Name)
	o.problems(got.File.Problems)
	if got.File.Table != nil {
		o.table(got.File.Table)
	}
	o.entries("added", got.Added)
	o.entries("removed", got.Removed)
	o.counted("changed", len(got.Changed), func(i int) {
		c := got.Changed[i]
		o.open()
		o.text("id", c.ID)
		o.text("name", c.Name)
		o.strings("keys", c.Keys)
		o.close()
	})
	o.number("unchanged", got.Unchanged)
	o.strings("other", got.Other)
	o.counted("duplicates", len(got.Duplicates), func(i int) {
		o.open()
		o.entries("entries", got.Duplicates[i].Entries)
		o.strings("share", got.Duplicates[i].Share)
		o.close()
	})
	o.number("joined", got.Joined)
	o.noisy(got.Registry.Clients, got.Noisy)
	return o.close()
}

func intakeOptions(said gjson.Result) (o intake.Options) {
	said.ForEach(func(key, value gjson.Result) bool {
		yes := value.Type == gjson.True
		switch key.Str {
		case "json":
			o.JSON = yes
		case "add":
			o.Add = yes
		case "noHeader":
			o.Table.NoHeader = yes
		case "join":
			o.JoinAll, o.Join = yes, texts(value)
		case "meanings":
			o.Table.Meanings = texts(value)
		}
		return true
	})
	return o
}

// texts are those of a list; none at all of what is no list.
func texts(list gjson.Result) []string {
	if !list.IsArray() {
		return nil
	}
	all := []string{}
	list.ForEach(func(_, one gjson.Result) bool {
		all = append(all, one.Str)
		return true
	})
	return all
}

func (o *object) noisy(clients []registry.Client, all []registry.NoisyName) {
	o.counted("noisy", len(all), func(i int) {
		o.open()
		o.text("client", clients[all[i].Client].ID)
		o.text("name", all[i].Name)
		o.number("perThousand", all[i].PerThousand)
		o.close()
	})
}

func (o *object) table(t *registry.TableTop) {
	o.list("columns", len(t.Columns), func(i int) {
		o.open()
		o.text("header", t.Columns[i].Header)
		o.text("meaning", t.Columns[i].Meaning)
		o.strings("samples", t.Columns[i].Samples)
		o.close()
	})
}

func (o *object) entries(name string, all intake.Entries) {
	o.counted(name, len(all), func(i int) {
		o.open()
		o.text("id", all[i].ID)
		o.text("name", all[i].Name)
		o.close()
	})
}

// counted is a list cut short, beside how long it is: {"n": 900, "list": […]}.
func (o *object) counted(name string, n int, item func(int)) {
	o.key(name)
	o.open()
	o.number("n", n)
	o.list("list", min(n, listed), item)
	o.close()
}

func (o *object) strings(name string, all []string) {
	o.list(name, len(all), func(i int) { o.string(all[i]) })
}
