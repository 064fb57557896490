package main

import (
	"net"
	"net/http"
	"strings"
)

// ownHost refuses requests that come to a loopback address under a name that is not this machine's.
// A web page can point its own name at 127.0.0.1 and would then read the list as if it were its own.
func ownHost(listening net.Addr, addr string, handler http.Handler) http.Handler {
	tcp, ok := listening.(*net.TCPAddr)
	if !ok || !tcp.IP.IsLoopback() {
		return handler
	}
	asked, _, _ := net.SplitHostPort(addr)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = strings.Trim(r.Host, "[]")
		}
		if net.ParseIP(host) == nil && !strings.EqualFold(host, "localhost") && !strings.EqualFold(host, asked) {
			http.Error(w, "this hub answers to its own address only", http.StatusMisdirectedRequest)
			return
		}
		handler.ServeHTTP(w, r)
	})
}
