package hubtest

import (
	"fmt"
	"maps"
	"strings"
	"sync/atomic"
	"testing"

	"keepmum.dev/keepmum/core/hub/team"
)

// op replaces a document; a doc of nil takes it away.
type op struct {
	ID  string `json:"id"`
	Doc any    `json:"doc"`
}

func change(ops ...op) map[string]any { return map[string]any{"nonce": team.NewID(), "ops": ops} }

func (c *Caller) head() (head team.Head) {
	c.t.Helper()
	c.want(200, "GET", "/head", nil, nil).into(c.t, &head)
	return head
}

func (c *Caller) put(etag string, body any) Answer {
	return c.ask("POST", "/changes", map[string]string{"If-Match": etag}, body)
}

type page struct {
	team.Head
	Next  string
	More  bool
	Items []struct {
		ID      string
		Version int64
		Doc     any
	}
}

// state reads everything, page by page, as a member does: what is taken away leaves the map.
func (c *Caller) state(path, after string, limit int, into map[string]any) string {
	c.t.Helper()
	for range 10_000 {
		var p page
		c.want(200, "GET", fmt.Sprintf("%s?after=%s&limit=%d", path, after, limit), nil, nil).into(c.t, &p)
		for _, item := range p.Items {
			if item.Doc == nil {
				delete(into, item.ID)
			} else {
				into[item.ID] = item.Doc
			}
		}
		after = p.Next
		if !p.More {
			return after
		}
	}
	c.t.Fatal("the pages have no end")
	return ""
}

func changes(t *testing.T, home Home) {
	admin, id := home.found(t)
	first := admin.want(200, "GET", "/head", nil, nil)
	if first.ETag != `"`+team.FirstETag(id)+`"` {
		t.Errorf("the first ETag is %s", first.ETag)
	}
	ops := `[ {"id":"a","doc":"one"}, {"doc":{"name":"Café \"One\""},"id":"b"} ]`
	nonce := team.NewID()
	body := `{"nonce":"` + nonce + `","root":"r","signer":"s","signature":"g","note":"first","ops":` + ops + `}`
	made := admin.put(first.ETag, body)
	want := `"` + team.NextETag(team.FirstETag(id), 1, nonce, ops) + `"`
	if made.Status != 200 || made.ETag != want {
		t.Fatalf("%d %s, want the ETag %s", made.Status, made.ETag, want)
	}
	if again := admin.put(first.ETag, body); again.Status != 200 || again.ETag != want {
		t.Errorf("the same change again: %d %s", again.Status, again.ETag)
	}
	if other := admin.put(first.ETag, strings.Replace(body, "one", "two", 1)); other.Status != 412 || other.ETag != want || other.code() != "changed" {
		t.Errorf("another change with the nonce: %d %s %s", other.Status, other.ETag, other.Body)
	}
	head := admin.head()
	if (head != team.Head{Version: 1, ETag: strings.Trim(want, `"`), Root: "r", Signer: "s", Signature: "g"}) {
		t.Errorf("head %+v", head)
	}
	if got := admin.ask("GET", "/head", map[string]string{"If-None-Match": "W/" + want}, nil); got.Status != 304 || len(got.Body) > 0 {
		t.Errorf("asked with the newest ETag: %d %s", got.Status, got.Body)
	}
	if got := admin.ask("GET", "/sync", map[string]string{"If-None-Match": want}, nil); got.Status != 304 {
		t.Errorf("sync asked with the newest ETag: %d", got.Status)
	}
	if got := admin.put(want, change(op{"a", nil}, op{"c", 3})); got.Status != 200 {
		t.Fatalf("%d %s", got.Status, got.Body)
	}
	state := map[string]any{}
	end := admin.state("/sync", "", 100, state)
	if fmt.Sprint(state) != `map[b:map[name:Café "One"] c:3]` || end != "2.c" {
		t.Errorf("%v until %s", state, end)
	}
	if admin.state("/sync", end, 100, state) != end {
		t.Error("nothing changed, and there was something to read")
	}
}

// oneWinner: of fifty writers that start from the same version, one makes the next.
func oneWinner(t *testing.T, home Home) {
	admin, _ := home.found(t)
	for round := range 5 {
		etag := `"` + admin.head().ETag + `"`
		var won, late atomic.Int32
		parallel(50, func(i int) {
			switch got := admin.put(etag, change(op{fmt.Sprint("w", i), round})); got.Status {
			case 200:
				won.Add(1)
			case 412:
				late.Add(1)
			default:
				t.Errorf("%d %s", got.Status, got.Body)
			}
		})
		if won.Load() != 1 || late.Load() != 49 || admin.head().Version != int64(round+1) {
			t.Errorf("round %d: %d won, %d were late, version %d", round, won.Load(), late.Load(), admin.head().Version)
		}
	}
}

// noneLost: fifty writers that try again until they are in are all in.
func noneLost(t *testing.T, home Home) {
	admin, _ := home.found(t)
	parallel(50, func(i int) {
		etag := `"` + admin.head().ETag + `"`
		for range 500 {
			got := admin.put(etag, change(op{fmt.Sprint("w", i), i}))
			if got.Status == 200 {
				return
			}
			if etag = got.ETag; got.Status != 412 {
				t.Errorf("%d %s", got.Status, got.Body)
				return
			}
		}
		t.Error("never in")
	})
	state := map[string]any{}
	admin.state("/sync", "", 7, state)
	if len(state) != 50 || admin.head().Version != 50 {
		t.Errorf("%d items in version %d", len(state), admin.head().Version)
	}
}

func paging(t *testing.T, home Home) {
	admin, _ := home.found(t)
	var all []op
	want := map[string]any{}
	for i := range 300 {
		o := op{fmt.Sprintf("%03d", i), strings.Repeat("é", i%7*2000)}
		all, want[o.ID] = append(all, o), o.Doc
	}
	for part := range 3 {
		if got := admin.put(`"`+admin.head().ETag+`"`, change(all[part*100:part*100+100]...)); got.Status != 200 {
			t.Fatalf("%d %s", got.Status, got.Body)
		}
	}
	for _, limit := range []int{19, 299, 300, 301, 0} {
		state := map[string]any{}
		admin.state("/sync", "", limit, state)
		if !maps.EqualFunc(state, want, func(a, b any) bool { return a == b }) {
			t.Errorf("pages of %d: not what was stored", limit)
		}
	}
	var p page // the documents are more than one page takes
	admin.want(200, "GET", "/sync", nil, nil).into(t, &p)
	if !p.More || len(p.Items) == 0 {
		t.Errorf("a page of %d items, more %v", len(p.Items), p.More)
	}
}

// pagingDuringWrites: a reader that pages slowly while the list changes ends with the newest.
func pagingDuringWrites(t *testing.T, home Home) {
	admin, _ := home.found(t)
	write := func(version int) {
		var ops []op
		for i := range 40 {
			if (i+version)%3 == 0 {
				ops = append(ops, op{fmt.Sprintf("%02d", i), version})
			}
		}
		ops = append(ops, op{fmt.Sprintf("%02d", version%40), nil})
		seen := map[string]op{}
		for _, o := range ops {
			seen[o.ID] = o
		}
		ops = ops[:0]
		for _, o := range seen {
			ops = append(ops, o)
		}
		if got := admin.put(`"`+admin.head().ETag+`"`, change(ops...)); got.Status != 200 {
			t.Fatalf("%d %s", got.Status, got.Body)
		}
	}
	write(0)
	slow, after := map[string]any{}, ""
	for version := 1; version <= 12; version++ {
		var p page
		admin.want(200, "GET", "/sync?limit=5&after="+after, nil, nil).into(t, &p)
		for _, item := range p.Items {
			if slow[item.ID] = item.Doc; item.Doc == nil {
				delete(slow, item.ID)
			}
		}
		after = p.Next
		write(version)
	}
	admin.state("/sync", after, 5, slow)
	fresh := map[string]any{}
	admin.state("/sync", "", 1000, fresh)
	if !maps.EqualFunc(slow, fresh, func(a, b any) bool { return a == b }) {
		t.Errorf("read while it changed: %v\nread afterwards: %v", slow, fresh)
	}
}

func history(t *testing.T, home Home) {
	admin, _ := home.found(t)
	states := []map[string]any{{}}
	for version := 1; version <= 6; version++ {
		ops := []op{{"a", version}, {fmt.Sprint("v", version), "x"}}
		if version == 4 {
			ops = append(ops, op{"v2", nil})
		}
		admin.put(`"`+admin.head().ETag+`"`, change(ops...))
		state := map[string]any{}
		admin.state("/sync", "", 2, state)
		states = append(states, state)
	}
	for version := 1; version <= 6; version++ {
		state := map[string]any{}
		admin.state(fmt.Sprintf("/at/%d", version), "", 2, state)
		if fmt.Sprint(state) != fmt.Sprint(states[version]) {
			t.Errorf("version %d: %v, was %v", version, state, states[version])
		}
	}
	for _, missing := range []string{"/at/0", "/at/7"} {
		admin.want(404, "GET", missing, nil, nil)
	}
	var read struct{ Versions []team.Version }
	admin.want(200, "GET", "/history?limit=2&before=5", nil, nil).into(t, &read)
	if len(read.Versions) != 2 || read.Versions[0].Version != 4 || read.Versions[0].Items != 3 || read.Versions[0].Member != admin.me().ID {
		t.Errorf("%+v", read.Versions)
	}
}
