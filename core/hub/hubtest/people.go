package hubtest

import (
	"fmt"
	"strings"
	"testing"

	"keepmum.dev/keepmum/core/hub/team"
)

func refused(t *testing.T, home Home) {
	admin, _ := home.found(t)
	etag := `"` + admin.head().ETag + `"`
	good := `{"nonce":"0123456789abcdef","ops":[{"id":"a","doc":1}]}`
	var many strings.Builder
	for i := range team.MaxOps + 1 {
		fmt.Fprintf(&many, `,{"id":"%d","doc":1}`, i)
	}
	cases := []struct {
		name, method, path, match, body string
		status                          int
		code                            string
	}{
		{"no If-Match", "POST", "/changes", "", good, 428, "etag-missing"},
		{"If-Match without quotes", "POST", "/changes", "0-abc", good, 422, "bad-etag"},
		{"If-Match of nothing", "POST", "/changes", `"*"`, good, 422, "bad-etag"},
		{"an old version", "POST", "/changes", `"7-` + strings.Repeat("a", 64) + `"`, good, 412, "changed"},
		{"another history", "POST", "/changes", `"0-` + strings.Repeat("a", 64) + `"`, good, 412, "changed"},
		{"no JSON", "POST", "/changes", etag, `{"nonce"`, 400, "bad-request"},
		{"no object", "POST", "/changes", etag, `[]`, 400, "bad-request"},
		{"no body", "POST", "/changes", etag, "", 400, "bad-request"},
		{"short nonce", "POST", "/changes", etag, `{"nonce":"abc","ops":[{"id":"a","doc":1}]}`, 400, "bad-request"},
		{"no ops", "POST", "/changes", etag, `{"nonce":"0123456789abcdef","ops":[]}`, 400, "bad-request"},
		{"ops of another kind", "POST", "/changes", etag, `{"nonce":"0123456789abcdef","ops":{"id":"a"}}`, 400, "bad-request"},
		{"an op without a doc", "POST", "/changes", etag, `{"nonce":"0123456789abcdef","ops":[{"id":"a"}]}`, 400, "bad-request"},
		{"an id twice", "POST", "/changes", etag, `{"nonce":"0123456789abcdef","ops":[{"id":"a","doc":1},{"id":"a","doc":2}]}`, 400, "bad-request"},
		{"an id that is none", "POST", "/changes", etag, `{"nonce":"0123456789abcdef","ops":[{"id":"A b\"","doc":1}]}`, 400, "bad-request"},
		{"too many ops", "POST", "/changes", etag, `{"nonce":"0123456789abcdef","ops":[` + many.String()[1:] + `]}`, 413, "too-large"},
		{"too many bytes", "POST", "/changes", etag, `{"nonce":"0123456789abcdef","ops":[{"id":"a","doc":"` + strings.Repeat("x", team.MaxBody) + `"}]}`, 413, "too-large"},
		{"a cursor that is none", "GET", "/sync?after=x", "", "", 400, "bad-request"},
		{"a limit that is none", "GET", "/sync?limit=-1", "", "", 400, "bad-request"},
		{"no such path", "GET", "/clients", "", "", 404, "not-found"},
		{"no such method", "PUT", "/head", "", "", 405, "bad-method"},
		{"a role that is none", "POST", "/invites", "", `{"role":"king"}`, 400, "bad-request"},
		{"an invitation for ever", "POST", "/invites", "", `{"role":"member","valid_s":99999999}`, 400, "bad-request"},
		{"an invitation that is none", "POST", "/join", "", `{"code":"x","token_hash":"y"}`, 400, "bad-request"},
		{"an invitation of nobody", "POST", "/join", "", `{"code":"` + team.NewSecret(team.InvitePrefix) + `","token_hash":"` + team.Hash("x") + `"}`, 410, "expired"},
		{"no entries", "POST", "/audit", "", `{"entries":[]}`, 400, "bad-request"},
		{"an entry with a sentence", "POST", "/audit", "", `{"entries":[{"id":"0123456789abcdef","kind":"a draft"}]}`, 400, "bad-request"},
		{"no such request", "GET", "/asked", "", "", 404, "not-found"},
		{"nothing handed", "POST", "/members/nobody", "", `{"label":1}`, 400, "bad-request"},
		{"too much handed", "POST", "/members/nobody", "", `{"handed":"` + strings.Repeat("x", 8001) + `"}`, 400, "bad-request"},
		{"handed to nobody", "POST", "/members/nobody", "", `{"handed":"x"}`, 404, "not-found"},
		{"no such member", "DELETE", "/members/nobody", "", "", 404, "not-found"},
	}
	for _, c := range cases {
		header := map[string]string{}
		if c.match != "" {
			header["If-Match"] = c.match
		}
		var body any
		if c.body != "" {
			body = c.body
		}
		got := admin.ask(c.method, c.path, header, body)
		if got.Status != c.status || got.code() != c.code {
			t.Errorf("%s: %d %s, want %d %s", c.name, got.Status, got.Body, c.status, c.code)
		}
		if got.Header.Get("Cache-Control") != "no-store" || got.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: headers %v", c.name, got.Header)
		}
	}
	if admin.head().Version != 0 {
		t.Error("something refused was stored")
	}
}

// endpoints are every path with what may be sent there and the roles that may; "" is nobody in particular.
var endpoints = []struct {
	method, path, body string
	roles              string
}{
	{"GET", "/head", "", "admin editor approver auditor member"},
	{"GET", "/sync", "", "admin editor approver auditor member"},
	{"GET", "/at/1", "", "admin editor approver auditor member"},
	{"GET", "/history", "", "admin editor approver auditor member"},
	{"POST", "/changes", `{}`, "admin editor"},
	{"GET", "/me", "", "admin editor approver auditor member"},
	{"GET", "/members", "", "admin"},
	{"POST", "/invites", `{}`, "admin"},
	{"POST", "/members/nobody", `{}`, "admin"},
	{"DELETE", "/members/nobody", "", "admin"},
	{"GET", "/audit", "", "admin auditor"},
	{"POST", "/audit", `{}`, "admin editor approver auditor member"},
	{"GET", "/requests", "", "admin editor approver auditor member"},
	{"POST", "/requests", `{}`, "admin editor approver auditor member"},
	{"DELETE", "/requests/nothing", "", "admin editor approver auditor member"},
	{"POST", "/requests/nothing", `{}`, "admin approver"},
}

func everyRight(t *testing.T, home Home) {
	admin, _ := home.found(t)
	stranger, _ := home.found(t)
	callers := map[string]*Caller{
		"nobody": admin.with(""), "a wrong token": admin.with(team.NewSecret(team.TokenPrefix)), "no token": admin.with("hello"),
		"another team's": admin.with(stranger.token), "the operator": admin.with(home.Operator), "admin": admin,
	}
	for _, role := range []team.Role{team.Editor, team.Approver, team.Auditor, team.Plain} {
		callers[string(role)] = admin.invite(role)
	}
	revoked := admin.invite(team.Admin)
	admin.want(204, "DELETE", "/members/"+revoked.me().ID, nil, nil)
	callers["revoked"] = revoked
	if listed := len(team.Endpoints()); listed != len(endpoints)+5 {
		t.Errorf("the hub has %d endpoints; %d are tried here and five are open", listed, len(endpoints))
	}
	for _, e := range endpoints {
		for name, caller := range callers {
			var body any
			if e.body != "" {
				body = e.body
			}
			got := caller.ask(e.method, e.path, nil, body)
			role := team.Role(name)
			switch {
			case !role.Valid():
				if got.Status != 401 || got.code() != "bad-token" {
					t.Errorf("%s %s by %s: %d %s", e.method, e.path, name, got.Status, got.Body)
				}
			case strings.Contains(" "+e.roles+" ", " "+name+" "):
				if got.Status == 401 || got.Status == 403 {
					t.Errorf("%s %s by %s: %d %s", e.method, e.path, name, got.Status, got.Body)
				}
			case got.Status != 403 || got.code() != "not-allowed":
				t.Errorf("%s %s by %s: %d %s", e.method, e.path, name, got.Status, got.Body)
			}
		}
	}
	for name, caller := range callers {
		if name == "the operator" {
			continue
		}
		if got := caller.ask("POST", "/found", nil, nil); got.Status != 401 {
			t.Errorf("a team founded by %s: %d %s", name, got.Status, got.Body)
		}
	}
	nowhere := *admin
	nowhere.base = home.Base + team.Prefix + team.NewID()
	if got := nowhere.ask("GET", "/head", nil, nil); got.Status != 401 {
		t.Errorf("a team that is not there: %d %s", got.Status, got.Body)
	}
}

// getChangesNothing asks for everything and compares what there is before and after.
func getChangesNothing(t *testing.T, home Home) {
	admin, _ := home.found(t)
	admin.put(`"`+admin.head().ETag+`"`, change(op{"a", 1}))
	asked, secret := ask(admin, team.AsksClient)
	all := func() string {
		var said strings.Builder
		for _, path := range []string{"/head", "/sync", "/history", "/members", "/audit", "/requests"} {
			said.Write(admin.want(200, "GET", path, nil, nil).Body)
		}
		return said.String()
	}
	before := all()
	for _, e := range endpoints {
		for _, method := range []string{"GET", "HEAD"} {
			admin.ask(method, e.path, nil, nil)
			admin.ask(method, e.path+"?decision=approved&text_hash="+asked["text_hash"].(string), map[string]string{team.SecretHeader: secret}, nil)
		}
	}
	admin.want(200, "GET", "/asked?decision=approved", map[string]string{team.SecretHeader: secret}, nil)
	if after := all(); after != before {
		t.Errorf("before: %s\nafter: %s", before, after)
	}
}

func members(t *testing.T, home Home) {
	admin, _ := home.found(t)
	var made struct{ Code string }
	admin.want(200, "POST", "/invites", nil, map[string]any{"role": "editor", "label": "sealed"}).into(t, &made)
	token := team.NewSecret(team.TokenPrefix)
	body := map[string]any{"code": made.Code, "token_hash": team.Hash(token)}
	first := admin.want(200, "POST", "/join", nil, body)
	if again := admin.want(200, "POST", "/join", nil, body); string(again.Body) != string(first.Body) {
		t.Errorf("joined twice: %s, then %s", first.Body, again.Body)
	}
	body["token_hash"] = team.Hash("another")
	admin.want(410, "POST", "/join", nil, body)
	editor := admin.with(token)
	if me := editor.me(); me.Role != team.Editor || me.Label != "sealed" {
		t.Errorf("%+v", me)
	}
	admin.want(204, "POST", "/members/"+editor.me().ID, nil, map[string]any{"handed": "sealed for one"})
	admin.want(204, "POST", "/members/"+editor.me().ID, nil, map[string]any{"label": "sealed anew"})
	if me := editor.me(); me.Handed != "sealed for one" || me.Label != "sealed anew" {
		t.Errorf("%+v", me)
	}
	if me := admin.me(); me.Handed != "" {
		t.Errorf("%+v", me)
	}
	admin.want(404, "DELETE", "/members/"+admin.me().ID, nil, nil) // the last admin
	admin.want(204, "DELETE", "/members/"+editor.me().ID, nil, nil)
	editor.want(401, "GET", "/me", nil, nil)
	var list struct{ Members []team.Member }
	listed := admin.want(200, "GET", "/members", nil, nil)
	listed.into(t, &list)
	if len(list.Members) != 2 || strings.Contains(string(listed.Body), team.Hash(token)) {
		t.Errorf("%s", listed.Body)
	}
}

func audit(t *testing.T, home Home) {
	admin, _ := home.found(t)
	member := admin.invite(team.Plain)
	entry := func(i int) map[string]any {
		return map[string]any{"id": fmt.Sprintf("0123456789abcdef-%d", i), "kind": "caught", "rule": "names-a-client", "network": "x", "client": "sealed", "outcome": "changed", "member": "forged", "at_ms": 1}
	}
	parallel(50, func(i int) {
		member.want(204, "POST", "/audit", nil, map[string]any{"entries": []any{entry(i)}})
		member.want(204, "POST", "/audit", nil, map[string]any{"entries": []any{entry(i)}}) // its answer was lost
	})
	var chain []team.Entry
	for after := int64(0); ; {
		var read struct{ Entries []team.Entry }
		admin.want(200, "GET", fmt.Sprintf("/audit?limit=7&after=%d", after), nil, nil).into(t, &read)
		if len(read.Entries) == 0 {
			break
		}
		chain = append(chain, read.Entries...)
		after = read.Entries[len(read.Entries)-1].Seq
	}
	if _, err := team.VerifyChain("", chain); err != nil {
		t.Error(err)
	}
	var caught int
	for _, e := range chain {
		if e.Kind == "caught" {
			caught++
			if e.Member != member.me().ID || e.AtMS == 1 {
				t.Errorf("%+v", e)
			}
		}
	}
	if caught != 50 {
		t.Errorf("%d entries of fifty", caught)
	}
	chain[3].Outcome = "forged"
	if _, err := team.VerifyChain("", chain); err == nil {
		t.Error("a forged entry is in the chain")
	}
}

// ask makes a request and gives it with the secret of its link.
func ask(c *Caller, kind string) (body map[string]any, secret string) {
	c.t.Helper()
	secret = team.NewSecret(team.RequestPrefix)
	body = map[string]any{"id": team.Hash(secret), "kind": kind, "sealed": "c2VhbGVk", "text_hash": team.Hash("text")}
	c.want(200, "POST", "/requests", nil, body)
	return body, secret
}

func requests(t *testing.T, home Home) {
	admin, _ := home.found(t)
	writer := admin.invite(team.Plain)
	client := admin.with("")
	body, secret := ask(writer, team.AsksClient)
	writer.want(200, "POST", "/requests", nil, body) // its answer was lost
	link := map[string]string{team.SecretHeader: secret}
	var shown struct {
		Sealed   string
		Hash     string `json:"text_hash"`
		Decision *string
	}
	client.want(200, "GET", "/asked", link, nil).into(t, &shown)
	if shown.Sealed != "c2VhbGVk" || shown.Decision != nil {
		t.Errorf("%+v", shown)
	}
	client.want(404, "GET", "/asked", map[string]string{team.SecretHeader: team.NewSecret(team.RequestPrefix)}, nil)
	client.want(400, "POST", "/asked", link, map[string]any{"decision": "approved", "text_hash": team.Hash("another text")})
	answered := make([]int, 10)
	parallel(10, func(i int) {
		decision := []string{"approved", "declined"}[i%2]
		answered[i] = client.ask("POST", "/asked", link, map[string]any{"decision": decision, "text_hash": shown.Hash}).Status
	})
	won := map[int]int{}
	for i, status := range answered {
		if status == 200 {
			won[i%2]++
		} else if status != 410 {
			t.Errorf("%d", status)
		}
	}
	if len(won) != 1 {
		t.Errorf("both decisions were accepted: %v", answered)
	}
	var list struct{ Requests []team.Request }
	writer.want(200, "GET", "/requests", nil, nil).into(t, &list)
	if len(list.Requests) != 1 || list.Requests[0].Decision == nil {
		t.Errorf("%+v", list)
	}

	approver := admin.invite(team.Approver)
	held, _ := ask(writer, team.AsksColleague)
	path, yes := "/requests/"+held["id"].(string), map[string]any{"decision": "approved", "text_hash": team.Hash("text")}
	writer.want(403, "POST", path, nil, yes)
	approver.want(200, "POST", path, nil, yes)
	own, secret := ask(approver, team.AsksColleague)
	approver.want(403, "POST", "/requests/"+own["id"].(string), nil, yes) // a second person decides
	client.want(404, "POST", "/asked", map[string]string{team.SecretHeader: secret}, yes)
	writer.want(404, "DELETE", "/requests/"+own["id"].(string), nil, nil)
	approver.want(204, "DELETE", "/requests/"+own["id"].(string), nil, nil)
	admin.want(410, "POST", "/requests/"+own["id"].(string), nil, yes)
}

// askPage: the page on which clients decide comes to whoever asks, in their language, and runs nothing but itself.
func askPage(t *testing.T, home Home) {
	admin, _ := home.found(t)
	nobody := admin.with("")
	for language, want := range map[string]string{"": `<html lang="en" dir="ltr">`, "ar-EG, en;q=0.5": `<html lang="ar" dir="rtl">`, "fr;q=0.3,de;q=0.4": `<html lang="de" dir="ltr">`} {
		page := nobody.want(200, "GET", team.AskPath, map[string]string{"Accept-Language": language}, nil)
		if !strings.Contains(string(page.Body), want) {
			t.Errorf("asked for %q: no %s", language, want)
		}
		policy := page.Header.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none'; script-src 'sha256-") || strings.Contains(policy, "unsafe") {
			t.Errorf("policy %s", policy)
		}
		for name, want := range map[string]string{"Content-Type": "text/html; charset=utf-8", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff",
			"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"} {
			if got := page.Header.Get(name); got != want {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
		}
	}
	nobody.want(405, "POST", team.AskPath, nil, map[string]any{"decision": "approved"})

	// What clients were asked is seen by who asked and by those who can make a permission of it.
	writer, editor, member := admin.invite(team.Plain), admin.invite(team.Editor), admin.invite(team.Plain)
	ask(writer, team.AsksClient)
	for name, c := range map[string]struct {
		caller *Caller
		want   int
	}{"writer": {writer, 1}, "editor": {editor, 1}, "admin": {admin, 1}, "member": {member, 0}} {
		var list struct{ Requests []team.Request }
		c.caller.want(200, "GET", "/requests", nil, nil).into(t, &list)
		if len(list.Requests) != c.want {
			t.Errorf("%s sees %d requests, want %d", name, len(list.Requests), c.want)
		}
	}
}
