// Command walker does what makes the runtime walk stacks: it panics and recovers in every way, grows
// stacks, collects garbage below deep calls and waits for goroutines. It prints what it saw.
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
}
