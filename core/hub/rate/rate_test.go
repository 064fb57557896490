package rate_test

import (
	"testing"
	"time"

	"keepmum.dev/keepmum/core/hub/rate"
)

func TestAllow(t *testing.T) {
	now := time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)
	limit := rate.New(60, func() time.Time { return now })
	allowed := func(key string, times int) (n int) {
		for range times {
			if limit.Allow(key) {
				n++
			}
		}
		return n
	}
	for _, step := range []struct {
		after time.Duration
		key   string
		want  int
	}{
		{0, "a", 60},
		{0, "a", 0},
		{0, "b", 60},
		{10 * time.Second, "a", 10},
		{-time.Hour, "a", 0}, // the clock was set back
		{time.Second, "a", 1},
		{10 * time.Minute, "a", 60},
	} {
		now = now.Add(step.after)
		if got := allowed(step.key, 100); got != step.want {
			t.Errorf("%v later %s was allowed %d times, want %d", step.after, step.key, got, step.want)
		}
	}
	if open := rate.New(0, time.Now); !open.Allow("a") {
		t.Error("a limit of 0 stops somebody")
	}
}
