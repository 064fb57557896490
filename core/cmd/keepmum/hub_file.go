package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"sync"
	"time"

	"keepmum.dev/keepmum/core/hub"
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/registry/signed"
)

// linkedFile is the list that the hub serves. It is read again when the file has another time or size,
// and only a list that can be read takes the place of the one in force.
type linkedFile struct {
	name string
	in   inputs

	lock    sync.Mutex
	time    time.Time
	size    int64
	sum     [sha256.Size]byte // of the bytes last read, good or bad
	missing string            // why the file cannot be read at all, when it cannot
	force   *hub.Document
	clients int
}

// settled is how old a change must be before its time is believed: on some file systems two changes
// within this time look like one.
const settled = 2 * time.Second

// document gives the list in force, after a look at the file; nil while there has never been a good
// one. What is wrong is said once for each change.
func (l *linkedFile) document() *hub.Document {
	l.lock.Lock()
	defer l.lock.Unlock()
	info, err := os.Stat(l.name)
	if err == nil && l.missing == "" && info.ModTime().Equal(l.time) && info.Size() == l.size && time.Since(l.time) > settled {
		return l.force
	}
	var data []byte
	if err == nil {
		l.time, l.size = info.ModTime(), info.Size()
		data, err = l.in.read(l.name)
	}
	switch {
	case err == nil:
		if sum := sha256.Sum256(data); sum != l.sum || l.missing != "" {
			l.sum, l.missing = sum, ""
			l.take(data)
		}
	case reason(err) != l.missing:
		l.missing = reason(err)
		fmt.Fprintf(l.in.stderr, "%s:1:1: %s\n", l.name, l.missing)
		l.sayKept()
	}
	return l.force
}

// take puts the list in force when it can be read.
func (l *linkedFile) take(data []byte) {
	list, signature, err := signed.Open(data, signed.Trust{})
	if err != nil {
		fmt.Fprintf(l.in.stderr, "%s:1:1: %v\n", l.name, err)
		l.sayKept()
		return
	}
	reg, problems := registry.ReadAny(l.name, list)
	if signature != nil {
		below(problems)
	}
	say(l.in.stderr, l.name, problems)
	if registry.Fatal(problems) {
		l.sayKept()
		return
	}
	if signature != nil {
		// As it is, byte for byte: whoever trusts the key checks it for themselves.
	} else if registry.IsJSON(l.name, data) {
		data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	} else {
		data = registry.Write(reg, nil)
	}
	l.force, l.clients = hub.NewDocument(data), len(reg.Clients)
}

func (l *linkedFile) sayKept() {
	if l.force != nil {
		fmt.Fprintln(l.in.stderr, "keepmum: the last good list stays in force")
	}
}
