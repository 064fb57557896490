package main

import (
	"fmt"
	"maps"
	"net/http"
	"runtime"
	"slices"
	"sync"
	"time"

	"keepmum.dev/keepmum/core/hub/team"
)

// meter counts what a hub answered, in the text format that Prometheus reads. It knows routes and
// statuses, and nothing of teams or members.
type meter struct {
	began time.Time

	mutex sync.Mutex
	lines map[string]*line
}

type line struct {
	count   int64
	seconds float64
	bytes   int64
}

func (m *meter) count(seen team.Seen) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	labels := fmt.Sprintf(`{route=%q,status="%d"}`, seen.Route, seen.Status)
	if m.lines == nil {
		m.lines = map[string]*line{}
	}
	l := m.lines[labels]
	if l == nil {
		l = &line{}
		m.lines[labels] = l
	}
	l.count++
	l.seconds += seen.Took.Seconds()
	l.bytes += int64(seen.Bytes)
}

func (m *meter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/metrics" {
		http.NotFound(w, r)
		return
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	m.mutex.Lock()
	defer m.mutex.Unlock()
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	fmt.Fprintf(w, "# TYPE keepmum_up_seconds gauge\nkeepmum_up_seconds %.0f\n", time.Since(m.began).Seconds())
	fmt.Fprintf(w, "# TYPE keepmum_heap_bytes gauge\nkeepmum_heap_bytes %d\n", memory.HeapAlloc)
	for _, metric := range []struct {
		name  string
		value func(*line) any
	}{
		{"keepmum_requests_total", func(l *line) any { return l.count }},
		{"keepmum_request_seconds_total", func(l *line) any { return l.seconds }},
		{"keepmum_response_bytes_total", func(l *line) any { return l.bytes }},
	} {
		fmt.Fprintf(w, "# TYPE %s counter\n", metric.name)
		for _, labels := range slices.Sorted(maps.Keys(m.lines)) {
			fmt.Fprintf(w, "%s%s %v\n", metric.name, labels, metric.value(m.lines[labels]))
		}
	}
}
