package team

import (
	"strings"
	"time"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/askpage"
	"keepmum.dev/keepmum/core/hub/etag"
)

// A route is one endpoint: what it needs, how much it reads, and what it does.
type route struct {
	method, path string // below /v1/{team}
	right        Right
	body         int64 // the most bytes it takes; 0: it takes none
	serve        func(*call) (answer, error)
}

// routes are all there is. A GET changes nothing.
var routes = []route{
	{"POST", "/found", Anyone, 0, nil}, // by the operator; Service.found
	{"GET", "/head", Read, 0, getHead},
	{"GET", "/sync", Read, 0, getSync},
	{"GET", "/at/{id}", Read, 0, getAt},
	{"GET", "/history", Read, 0, getHistory},
	{"POST", "/changes", Edit, MaxBody, postChange},
	{"GET", "/me", Read, 0, getMe},
	{"POST", "/join", Anyone, maxSmallBody, postJoin},
	{"GET", "/members", Manage, 0, getMembers},
	{"POST", "/invites", Manage, maxSmallBody, postInvite},
	{"POST", "/members/{id}", Manage, maxSmallBody, postMember},
	{"DELETE", "/members/{id}", Manage, 0, deleteMember},
	{"GET", "/audit", SeeAudit, 0, getAudit},
	{"POST", "/audit", Read, maxSmallBody, postAudit},
	{"GET", "/requests", Read, 0, getRequests},
	{"POST", "/requests", Read, maxSmallBody, postRequest},
	{"DELETE", "/requests/{id}", Read, 0, deleteRequest},
	{"POST", "/requests/{id}", Approve, maxSmallBody, postDecision},
	{"GET", AskPath, Anyone, 0, getAsk},
	{"GET", "/asked", Anyone, 0, getAsked},
	{"POST", "/asked", Anyone, maxSmallBody, postAnswer},
}

// find takes "/v1/{team}/head" apart.
func find(method, path string) (found *route, team, id string, err error) {
	rest, ok := strings.CutPrefix(path, Prefix)
	team, rest, more := strings.Cut(rest, "/")
	if !ok || !more || !ValidID(team) {
		return nil, "", "", &Error{NotFound, "no such path"}
	}
	known := false
	for i := range routes {
		r := &routes[i]
		id, ok := match(r.path, "/"+rest)
		known = known || ok
		if ok && (r.method == method || (r.method == "GET" && method == "HEAD")) {
			return r, team, id, nil
		}
	}
	if known {
		return nil, "", "", &Error{BadMethod, "this path does not take " + shown(method)}
	}
	return nil, "", "", &Error{NotFound, "no such path"}
}

func match(pattern, path string) (id string, ok bool) {
	start, open := strings.CutSuffix(pattern, "{id}")
	if !open {
		return "", pattern == path
	}
	id, ok = strings.CutPrefix(path, start)
	return id, ok && id != "" && !strings.Contains(id, "/") && len(id) <= 64
}

// shown repeats a method only when it is one, for an answer repeats nothing that was sent.
func shown(method string) string {
	switch method {
	case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE":
		return method
	}
	return "this method"
}

func getHead(c *call) (answer, error) {
	head, err := c.team.Head(c.Context())
	if err != nil {
		return nil, err
	}
	return c.tagged(head.ETag, func() (answer, error) { return head, nil })
}

// tagged answers 304 to whoever has the newest version.
func (c *call) tagged(version string, value func() (answer, error)) (answer, error) {
	tag := `"` + version + `"`
	c.header.Set("ETag", tag)
	if etag.NoneMatch(c.Header, tag) {
		return notModified{}, nil
	}
	return value()
}

func getSync(c *call) (answer, error) {
	after, err := ParseCursor(c.URL.Query().Get("after"))
	if err != nil {
		return nil, err
	}
	limit, err := c.number("limit")
	if err != nil {
		return nil, err
	}
	// The head is read first: what changes between the two is in the page, and is read again later.
	head, err := c.team.Head(c.Context())
	if err != nil {
		return nil, err
	}
	return c.tagged(head.ETag, func() (answer, error) {
		page, err := c.team.Sync(c.Context(), after, int(limit))
		return paged(head, page), err
	})
}

func getAt(c *call) (answer, error) {
	version, err := ParseCursor(c.id + ".")
	if err != nil {
		return nil, &Error{BadRequest, "at: a version"}
	}
	after, err := ParseCursor(c.URL.Query().Get("after"))
	if err != nil {
		return nil, err
	}
	limit, err := c.number("limit")
	if err != nil {
		return nil, err
	}
	history, err := c.team.History(c.Context(), version.Version+1, 1)
	if err != nil {
		return nil, err
	}
	if len(history) == 0 || history[0].Version != version.Version {
		return nil, &Error{NotFound, "no such version"}
	}
	page, err := c.team.At(c.Context(), version.Version, after, int(limit))
	return paged(history[0].Head, page), err
}

// paged puts the page's items, which are JSON already, behind the head.
func paged(head Head, page Page) string {
	var text strings.Builder
	text.Grow(len(page.Items) + 1024)
	text.WriteString(strings.TrimSuffix(jsonOf(head), "}"))
	text.WriteString(`,"next":` + jsonOf(page.Next.String()) + `,"more":` + jsonOf(page.More) + `,"items":`)
	text.WriteString(page.Items)
	text.WriteByte('}')
	return text.String()
}

func getHistory(c *call) (answer, error) {
	before, err := c.number("before")
	if err != nil {
		return nil, err
	}
	limit, err := c.number("limit")
	if err != nil {
		return nil, err
	}
	versions, err := c.team.History(c.Context(), before, int(limit))
	return map[string]any{"versions": versions}, err
}

func postChange(c *call) (answer, error) {
	before, err := c.matched()
	if err != nil {
		return nil, err
	}
	head, err := c.team.Apply(c.Context(), c.member.ID, before, Change{
		Nonce: c.text("nonce"), Note: c.text("note"), Root: c.text("root"), Signer: c.text("signer"),
		Signature: c.text("signature"), Ops: c.body.Get("ops").Raw,
	})
	if err != nil {
		if now, failed := c.team.Head(c.Context()); failed == nil {
			c.header.Set("ETag", `"`+now.ETag+`"`)
		}
		return nil, err
	}
	c.header.Set("ETag", `"`+head.ETag+`"`)
	return head, nil
}

// matched is the one ETag of If-Match.
func (c *call) matched() (string, error) {
	tag := strings.TrimSpace(strings.Join(c.Header.Values("If-Match"), ","))
	if tag == "" {
		return "", &Error{ETagMissing, "If-Match: the ETag of the version that this change starts from"}
	}
	tag = strings.TrimPrefix(tag, "W/") // a proxy that compresses may have put it there
	if len(tag) < 2 || tag[0] != '"' || tag[len(tag)-1] != '"' {
		return "", &Error{BadETag, "If-Match: an ETag of this list"}
	}
	return tag[1 : len(tag)-1], nil
}

func getMe(c *call) (answer, error) { return c.member, nil }

func postJoin(c *call) (answer, error) {
	return c.team.Join(c.Context(), c.text("code"), c.text("token_hash"))
}

func getMembers(c *call) (answer, error) {
	members, err := c.team.Members(c.Context())
	return map[string]any{"members": members}, err
}

func postInvite(c *call) (answer, error) {
	valid := UsualValid
	if given := c.body.Get("valid_s"); given.Exists() {
		valid = seconds(given.Float())
	}
	code, err := c.team.Invite(c.Context(), c.member.ID, Role(c.text("role")), c.text("label"), valid)
	return map[string]any{"code": code}, err
}

func postMember(c *call) (answer, error) {
	given := func(name string) *string {
		if value := c.body.Get(name); value.Type == gjson.String {
			return &value.Str
		}
		return nil
	}
	return nil, c.team.Hand(c.Context(), c.member.ID, c.id, given("label"), given("handed"))
}

func deleteMember(c *call) (answer, error) {
	return nil, c.team.Revoke(c.Context(), c.member.ID, c.id)
}

func getAudit(c *call) (answer, error) {
	after, err := c.number("after")
	if err != nil {
		return nil, err
	}
	limit, err := c.number("limit")
	if err != nil {
		return nil, err
	}
	entries, err := c.team.Audited(c.Context(), after, int(limit))
	return map[string]any{"entries": entries}, err
}

func postAudit(c *call) (answer, error) {
	var entries []Entry
	for _, e := range c.body.Get("entries").Array() {
		text := func(name string) string { return e.Get(name).String() }
		entries = append(entries, Entry{ID: text("id"), Kind: text("kind"), Rule: text("rule"), Network: text("network"),
			Client: text("client"), Outcome: text("outcome")})
	}
	return nil, c.team.Audit(c.Context(), c.member.ID, entries)
}

func getRequests(c *call) (answer, error) {
	requests, err := c.team.Requests(c.Context(), c.member)
	return map[string]any{"requests": requests}, err
}

func postRequest(c *call) (answer, error) {
	valid := usualAskedFor
	if given := c.body.Get("valid_s"); given.Exists() {
		valid = seconds(given.Float())
	}
	return c.team.Ask(c.Context(), c.member.ID, Request{ID: c.text("id"), Kind: c.text("kind"), Sealed: c.text("sealed"),
		TextHash: c.text("text_hash")}, valid)
}

func deleteRequest(c *call) (answer, error) {
	return nil, c.team.Withdraw(c.Context(), c.member.ID, c.id)
}

func postDecision(c *call) (answer, error) {
	return c.team.Decide(c.Context(), c.id, AsksColleague, c.answer(c.member.ID))
}

func (c *call) answer(by string) Answer {
	return Answer{Decision: c.text("decision"), TextHash: c.text("text_hash"), Sealed: c.text("answer"), By: by}
}

// AskPath is the page on which a client decides; what it is about stands behind the "#" of its link.
const AskPath = "/ask"

func getAsk(c *call) (answer, error) {
	c.header.Add("Vary", "Accept-Language")
	return askpage.For(strings.Join(c.Header.Values("Accept-Language"), ",")), nil
}

// SecretHeader carries the secret of a request's link: in a path it would stand in logs.
const SecretHeader = "Keepmum-Request"

func (c *call) asked() (string, error) {
	secret := c.Header.Get(SecretHeader)
	if !validSecret(secret, RequestPrefix) {
		return "", &Error{NotFound, "no such request"}
	}
	return Hash(secret), nil
}

func getAsked(c *call) (answer, error) {
	id, err := c.asked()
	if err != nil {
		return nil, err
	}
	q, err := c.team.Request(c.Context(), id)
	if err == nil && q.Kind != AsksClient {
		err = &Error{NotFound, "no such request"}
	}
	if err != nil {
		return nil, err
	}
	return map[string]any{"sealed": q.Sealed, "text_hash": q.TextHash, "expires_ms": q.ExpiresMS, "decision": q.Decision}, nil
}

func postAnswer(c *call) (answer, error) {
	id, err := c.asked()
	if err != nil {
		return nil, err
	}
	q, err := c.team.Decide(c.Context(), id, AsksClient, c.answer(""))
	if err != nil {
		return nil, err
	}
	return map[string]any{"decision": q.Decision}, nil
}

func seconds(s float64) time.Duration {
	if s <= 0 || s > 1e8 {
		return 0
	}
	return time.Duration(s * float64(time.Second))
}
