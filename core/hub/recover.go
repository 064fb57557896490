package hub

import "net/http"

// Recover turns a panic of the handler into a plain 500 that says nothing else.
func Recover(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p == http.ErrAbortHandler {
				panic(p)
			} else if p != nil {
				answer(w, r, http.StatusInternalServerError, "internal error")
			}
		}()
		handler.ServeHTTP(w, r)
	})
}
