//go:build js && wasm

// Command worker is the hub on Cloudflare Workers: core/hub behind github.com/syumai/workers.
//
// hub.mjs runs it in two places. In a Durable Object, of which there is one for each team, it is started
// once and answers many requests from the object's database. For the address of a plain list it is
// started anew for every request, and the list is bundled with it.
package main

import (
	"net/http"
	"syscall/js"

	"github.com/syumai/workers"

	"keepmum.dev/keepmum/core/hub"
)

func main() {
	env := js.Global().Get("context").Get("env")
	if !env.Get("SQL").IsUndefined() {
		offer(hub.Recover(service(env)))
		workers.Ready()
		select {} // the object ends this program
	}
	document := registry(env.Get("REGISTRY"))
	workers.Serve(plain(hub.Recover(http.Handler(hub.Handler(func() *hub.Document { return document })))))
}

// registry takes the document over from hub.mjs; nil when the binding holds no bytes.
func registry(binding js.Value) *hub.Document {
	if !binding.InstanceOf(js.Global().Get("ArrayBuffer")) {
		return nil
	}
	view := js.Global().Get("Uint8Array").New(binding)
	body := make([]byte, view.Length())
	js.CopyBytesToGo(body, view)
	return hub.NewDocument(body)
}
