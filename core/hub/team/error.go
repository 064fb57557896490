package team

import "net/http"

// A Code says what is wrong with a request, in a word that programs rely on.
type Code string

// The codes. Each stands for one status, in statuses.
const (
	BadRequest      Code = "bad-request"
	BadToken        Code = "bad-token"
	NotAllowed      Code = "not-allowed"
	NotFound        Code = "not-found"
	BadMethod       Code = "bad-method"
	Expired         Code = "expired"
	Changed         Code = "changed"
	TooLarge        Code = "too-large"
	BadETag         Code = "bad-etag"
	ETagMissing     Code = "etag-missing"
	TooManyRequests Code = "too-many-requests"
	Internal        Code = "internal"
	Full            Code = "full"
)

var statuses = map[Code]int{
	BadRequest:      http.StatusBadRequest,
	BadToken:        http.StatusUnauthorized,
	NotAllowed:      http.StatusForbidden,
	NotFound:        http.StatusNotFound,
	BadMethod:       http.StatusMethodNotAllowed,
	Expired:         http.StatusGone,
	Changed:         http.StatusPreconditionFailed,
	TooLarge:        http.StatusRequestEntityTooLarge,
	BadETag:         http.StatusUnprocessableEntity,
	ETagMissing:     http.StatusPreconditionRequired,
	TooManyRequests: http.StatusTooManyRequests,
	Internal:        http.StatusInternalServerError,
	Full:            http.StatusInsufficientStorage,
}

// An Error is what a request is refused with. Say is a sentence for whoever reads the answer; it holds
// nothing of what was stored or sent.
type Error struct {
	Code Code
	Say  string
}

func (e *Error) Error() string { return string(e.Code) + ": " + e.Say }

// Status is the HTTP status of the error.
func (e *Error) Status() int { return statuses[e.Code] }
