// Command walker does what makes the runtime walk stacks: it panics and recovers in every way, grows
// stacks, collects garbage below deep calls and waits for goroutines. And it jumps in every way, and goes
// on in the middle of loops. It prints what it saw.
package main

import (
	"errors"
	"runtime"
	"runtime/debug"
)

type node struct {
	left, right *node
	sum         int
}

func grow(depth int) *node {
	var pad [64]int
	pad[depth%64] = depth
	if depth == 0 {
		runtime.GC()
		return &node{sum: 1}
	}
	left := grow(depth - 1)
	return &node{left: left, right: &node{sum: pad[depth%64]}, sum: left.sum + depth}
}

func (n *node) walk() int {
	if n == nil {
		return 0
	}
	return n.sum - n.left.walk() + n.right.walk()
}

type failing interface{ fail(at int) }

type fails []int

func (f fails) fail(at int) { f[at]++ }

type wrapped struct{ failing }

func safely(do func()) (said string) {
	defer func() {
		switch r := recover().(type) {
		case nil:
			said = "nothing"
		case error:
			said = r.Error()
		case string:
			said = r
		}
	}()
	do()
	return "done"
}

// inner recovers from a call that is inlined into the deferred one, which must not count.
func inner() (got any) {
	defer func() {
		got = recover()
	}()
	defer func() {
		func() { _ = recover() }()
	}()
	panic("deep")
}

func nested() string {
	return safely(func() {
		defer func() { panic(errors.New("second")) }()
		panic("first")
	})
}

type settling interface{ settle() }

type settler struct{}

func (settler) settle() { _ = recover() }

type wrapper struct{ settling }

// methods recovers in a method that is reached through a wrapper, which must not count either.
func methods() string {
	return safely(func() {
		defer wrapper{settler{}}.settle()
		defer runtime.Gosched()
		panic("method")
	})
}

// tangled jumps back and forth between labels so that its loops overlap and have several beginnings, and
// lets other goroutines run in some of them.
func tangled(seed uint32, turns int, yield func()) (trace uint32) {
	next := func(n uint32) bool {
		seed = seed*1664525 + 1013904223
		return seed>>16%n == 0
	}
	if next(2) {
		goto third
	}
first:
	trace = trace*31 + 1
	if next(3) {
		goto fourth
	}
second:
	trace = trace*31 + 2
	for i := range 5 {
		if next(7) {
			yield()
			continue
		}
		for j := i; j < 4; j++ {
			trace += uint32(i * j)
			if next(9) {
				goto third
			}
		}
	}
third:
	trace = trace*31 + 3
	if next(4) {
		yield()
		goto first
	}
	if next(3) {
		goto second
	}
fourth:
	trace = trace*31 + 4
	if turns--; turns > 0 {
		switch seed >> 20 % 5 {
		case 0:
			goto first
		case 1, 3:
			goto second
		case 2:
			yield()
			goto third
		}
		goto fourth
	}
	return trace
}

// lower is a loop without a call.
func lower(text string) string {
	b := []byte(text)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' && (i == 0 || b[i-1] != '#') {
			b[i] += 'a' - 'A'
		}
	}
	return string(b)
}

func main() {
	debug.SetGCPercent(5)
	println(grow(3000).walk())
	for round := range 3 {
		println(safely(func() { failing(wrapped{fails{1}}).fail(round) }))
	}
	println(safely(func() { failing(wrapped{}).fail(0) }))
	println(safely(func() { var m map[string]int; m["a"] = 1 }))
	println(safely(func() { zero := 0; println(1 / zero) }))
	println(safely(func() { var v any = 1; _ = v.(string) }))
	println(inner().(string), nested(), methods())

	answers := make(chan int)
	for i := range 50 {
		go func() {
			defer func() { _ = recover(); answers <- grow(200 + i).walk() }()
			var none *node
			none.sum++
		}()
	}
	total := 0
	for range 50 {
		total += <-answers
	}
	println(total)

	println(lower("WHAT #IS Written in CAPITALS"))
	traces := make(chan uint32)
	for i := range uint32(40) {
		go func() { traces <- tangled(i, 500, func() { grow(int(i)); runtime.Gosched() }) }()
	}
	mixed := uint32(0)
	for range 40 {
		mixed ^= <-traces
	}
	println(mixed, tangled(7, 20_000, func() {}))
}
