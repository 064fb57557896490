// Package rate says how often somebody may ask.
package rate

import (
	"sync"
	"time"
)

// A Limit lets each key through so many times a minute, and as many at once. It keeps a few bytes for
// each key that asked of late, and forgets the others.
type Limit struct {
	perMinute float64
	now       func() time.Time

	mutex  sync.Mutex
	keys   map[string]left
	forget time.Time
}

// left is how many times a key had left, and when that was.
type left struct {
	times float64
	at    time.Time
}

// New makes a limit; perMinute of 0 lets everything through.
func New(perMinute int, now func() time.Time) *Limit {
	return &Limit{perMinute: float64(perMinute), now: now, keys: map[string]left{}}
}

// Allow counts one request of a key and says whether it may be answered.
func (l *Limit) Allow(key string) bool {
	if l.perMinute == 0 {
		return true
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	now := l.now()
	l.sweep(now)
	k, known := l.keys[key]
	if !known {
		k = left{l.perMinute, now}
	}
	// A clock that was set back gives nothing and takes nothing.
	if passed := now.Sub(k.at); passed > 0 {
		k.times = min(l.perMinute, k.times+passed.Minutes()*l.perMinute)
	}
	k.at = now
	allowed := k.times >= 1
	if allowed {
		k.times--
	}
	l.keys[key] = k
	return allowed
}

// sweep forgets, once a minute, whom a minute has made whole again.
func (l *Limit) sweep(now time.Time) {
	if now.Sub(l.forget) < time.Minute && !now.Before(l.forget) {
		return
	}
	l.forget = now
	for key, k := range l.keys {
		if age := now.Sub(k.at); age > time.Minute {
			delete(l.keys, key)
		}
	}
}
