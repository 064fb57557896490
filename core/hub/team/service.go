package team

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/tidwall/gjson"

	"keepmum.dev/keepmum/core/hub/askpage"
	"keepmum.dev/keepmum/core/hub/origin"
)

// Prefix is the beginning of every path: "/v1/{team}/…".
const Prefix = "/v1/"

// maxSmallBody is the most a request may hold that changes no list.
const maxSmallBody = 160 << 10

// A Service answers for teams.
type Service struct {
	// Team finds a team; nil when there is none of this id.
	Team func(id string) *Team
	// Allow says whether one more request of this key, a member or an address, may be answered now.
	Allow func(key string) bool
	// Found makes a team; nil when teams are made elsewhere. It is called for whoever knows Operator.
	Found    func(ctx context.Context, id string) (*Team, error)
	Operator string
	// Seen is told of every request once it was answered.
	Seen func(Seen)
	Now  func() time.Time
}

// Seen is what may be known of a request afterwards: nothing that was sent or stored, and no secret.
type Seen struct {
	Route  string
	Status int
	Code   Code // empty when all went well
	Took   time.Duration
	Bytes  int
}

// A call is one request on its way.
type call struct {
	*http.Request
	header http.Header // of the answer
	team   *Team
	member Member
	id     string // what stands for {id} in the path
	body   gjson.Result
	raw    string
}

// An answer is what a call gives: a value to be written as JSON, or JSON as text; nil is 204, and
// notModified 304.
type answer any

type notModified struct{}

// allowed is what the extension sends.
var allowed = origin.Allowed{
	Methods: "GET, HEAD, POST, DELETE",
	Headers: "Authorization, Content-Type, If-Match, If-None-Match",
}

// ServeHTTP answers a request to one of the routes.
func (s *Service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	began := s.Now()
	seen := Seen{Route: "none"}
	defer func() {
		if s.Seen != nil {
			seen.Took = s.Now().Sub(began)
			s.Seen(seen)
		}
	}()
	origin.Allow(w, r, allowed)
	if r.Method == http.MethodOptions {
		seen.Status = http.StatusNoContent
		w.WriteHeader(seen.Status)
		return
	}
	value, err := s.serve(w, r, &seen)
	seen.Status, seen.Code, seen.Bytes = write(w, r, value, err)
}

func (s *Service) serve(w http.ResponseWriter, r *http.Request, seen *Seen) (answer, error) {
	route, team, id, err := find(r.Method, r.URL.Path)
	if err != nil {
		return nil, err
	}
	seen.Route = route.method + " " + route.path
	if route.path == "/found" {
		return s.found(r, team)
	}
	c := &call{Request: r, header: w.Header(), id: id}
	if c.team = s.Team(team); c.team == nil {
		return nil, &Error{BadToken, "a token of this team is needed"}
	}
	if err := s.admit(c, route.right); err != nil {
		return nil, err
	}
	if err := c.read(route.body); err != nil {
		return nil, err
	}
	return route.serve(c)
}

// found makes a team and gives the invitation of its first admin; a team that is there already gets
// another one, for whoever runs the hub could take it from the database too.
func (s *Service) found(r *http.Request, id string) (answer, error) {
	given := []byte(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "))
	if !s.Allow("from " + address(r) + " found") {
		return nil, &Error{TooManyRequests, "too many requests; wait a minute"}
	}
	if s.Found == nil || len(s.Operator) < 20 || subtle.ConstantTimeCompare(given, []byte(s.Operator)) != 1 {
		return nil, &Error{BadToken, "the operator's token is needed"}
	}
	team, err := s.Found(r.Context(), id)
	if err != nil {
		return nil, err
	}
	code, err := team.Invite(r.Context(), "", Admin, "", UsualValid)
	return map[string]any{"code": code}, err
}

// admit finds out who asks and whether they may. Requests without a token are counted by their address.
func (s *Service) admit(c *call, right Right) error {
	key := "from " + address(c.Request)
	if right != Anyone {
		if !s.Allow(key + " unknown") {
			return &Error{TooManyRequests, "too many requests; wait a minute"}
		}
		token, _ := strings.CutPrefix(c.Header.Get("Authorization"), "Bearer ")
		member, err := c.team.ByToken(c.Context(), token)
		if err != nil {
			return err
		}
		c.member, key = member, "member "+member.ID
	}
	if !s.Allow(key) {
		return &Error{TooManyRequests, "too many requests; wait a minute"}
	}
	if !c.member.Role.Has(right) && right != Anyone {
		return &Error{NotAllowed, "your role does not allow this"}
	}
	return nil
}

// read takes the body in, when the route has one.
func (c *call) read(limit int64) error {
	if limit == 0 {
		return nil
	}
	if c.ContentLength > limit {
		return &Error{TooLarge, "at most " + strconv.FormatInt(limit, 10) + " bytes"}
	}
	body, err := io.ReadAll(io.LimitReader(c.Body, limit+1))
	if err != nil {
		return &Error{BadRequest, "the body ended early"}
	}
	if int64(len(body)) > limit {
		return &Error{TooLarge, "at most " + strconv.FormatInt(limit, 10) + " bytes"}
	}
	c.raw = string(body)
	if !gjson.Valid(c.raw) {
		return &Error{BadRequest, "the body: JSON"}
	}
	if c.body = gjson.Parse(c.raw); !c.body.IsObject() {
		return &Error{BadRequest, "the body: a JSON object"}
	}
	return nil
}

// text is a field of the body, empty when it is missing or no text.
func (c *call) text(name string) string {
	if value := c.body.Get(name); value.Type == gjson.String {
		return value.Str
	}
	return ""
}

// number is a whole number of the query, 0 when it is missing.
func (c *call) number(name string) (int64, error) {
	text := c.URL.Query().Get(name)
	if text == "" {
		return 0, nil
	}
	value, err := strconv.ParseInt(text, 10, 52)
	if err != nil || value < 0 {
		return 0, &Error{BadRequest, name + ": a whole number"}
	}
	return value, nil
}

func write(w http.ResponseWriter, r *http.Request, value answer, err error) (status int, code Code, bytes int) {
	header := w.Header()
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	header.Set("Referrer-Policy", "no-referrer")
	kind := "application/json; charset=utf-8"
	var body []byte
	var told *Error
	if full(err) {
		err = &Error{Full, "there is no room left where the hub keeps its teams; nothing was changed"}
	}
	switch page, isPage := value.(askpage.Page); {
	case err == nil && isPage:
		status, body, kind = http.StatusOK, []byte(page.Body), "text/html; charset=utf-8"
		header.Set("Content-Security-Policy", page.Policy)
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		header.Set("X-Robots-Tag", "noindex, nofollow")
	case errors.As(err, &told):
		status, code = told.Status(), told.Code
		body, _ = json.Marshal(map[string]string{"code": string(told.Code), "say": told.Say})
		if code == TooManyRequests {
			header.Set("Retry-After", "60")
		}
	case err != nil:
		status, code = http.StatusInternalServerError, Internal
		body = []byte(`{"code":"internal","say":"the hub could not do it; try again"}`)
	case value == nil:
		w.WriteHeader(http.StatusNoContent)
		return http.StatusNoContent, "", 0
	case value == answer(notModified{}):
		w.WriteHeader(http.StatusNotModified)
		return http.StatusNotModified, "", 0
	default:
		status = http.StatusOK
		if text, ok := value.(string); ok {
			body = []byte(text)
		} else if body, err = json.Marshal(value); err != nil {
			status, code, body = http.StatusInternalServerError, Internal, []byte(`{"code":"internal"}`)
		}
	}
	header.Set("Content-Type", kind)
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	w.Write(body) // a reader that went away is no fault of ours
	return status, code, len(body)
}

// address is where a request comes from, as far as the host tells.
func address(r *http.Request) string {
	if from := r.Header.Get("CF-Connecting-IP"); from != "" {
		return from
	}
	from := r.RemoteAddr
	if i := strings.LastIndexByte(from, ':'); i >= 0 {
		from = from[:i]
	}
	return from
}
