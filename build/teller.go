package main

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"time"
)

// silence is how long a step may say nothing where there is no terminal to tick on.
const silence = 15 * time.Second

// A teller says what is being done. On a terminal the running step shows a ticking time on its own line;
// elsewhere a line says every fifteen seconds that the step is still going.
type teller struct {
	mu       sync.Mutex
	out      io.Writer
	terminal bool
	running  string // name of the step under way, "" between steps
	since    time.Time
	spoke    time.Time
	ticking  bool   // the terminal's last line is the ticker
	partial  []byte // output of a step that has not ended its line yet
}

func newTeller(out io.Writer, terminal bool) *teller { return &teller{out: out, terminal: terminal} }

// Write takes a running step's own output and shows it a whole line at a time.
func (t *teller) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.partial = append(t.partial, p...)
	end := bytes.LastIndexByte(t.partial, '\n')
	if end >= 0 {
		t.wipe()
		t.out.Write(t.partial[:end+1])
		t.partial = append([]byte(nil), t.partial[end+1:]...)
		t.spoke = time.Now()
	}
	return len(p), nil
}

// line says one line.
func (t *teller) line(format string, values ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.wipe()
	fmt.Fprintf(t.out, format+"\n", values...)
	t.spoke = time.Now()
}

// begin names a step that takes a while; the function it returns ends it with a word on how it went.
func (t *teller) begin(name string) (end func(how string)) {
	start := time.Now()
	t.mu.Lock()
	t.running, t.since, t.spoke = name, start, start
	t.tick()
	t.mu.Unlock()
	done := make(chan struct{})
	var ticker sync.WaitGroup
	ticker.Go(func() {
		every := time.NewTicker(time.Second)
		defer every.Stop()
		for {
			select {
			case <-done:
				return
			case <-every.C:
				t.mu.Lock()
				t.tick()
				t.mu.Unlock()
			}
		}
	})
	return func(how string) {
		close(done)
		ticker.Wait()
		t.mu.Lock()
		defer t.mu.Unlock()
		t.wipe()
		if len(t.partial) > 0 {
			fmt.Fprintf(t.out, "%s\n", t.partial)
			t.partial = nil
		}
		t.running = ""
		fmt.Fprintf(t.out, "%-34s %8s  %s\n", name, seconds(time.Since(start)), how)
	}
}

func (t *teller) tick() {
	switch {
	case t.terminal:
		t.wipe()
		fmt.Fprintf(t.out, "%s … %s", t.running, seconds(time.Since(t.since)))
		t.ticking = true
	case time.Since(t.spoke) >= silence:
		fmt.Fprintf(t.out, "  %s … %s\n", t.running, seconds(time.Since(t.since)))
		t.spoke = time.Now()
	}
}

func (t *teller) wipe() {
	if t.ticking {
		fmt.Fprint(t.out, "\r\x1b[K")
		t.ticking = false
	}
}

func seconds(d time.Duration) string {
	if d < 10*time.Second {
		return fmt.Sprintf("%.1f s", d.Seconds())
	}
	return fmt.Sprintf("%d s", int(d.Round(time.Second).Seconds()))
}
