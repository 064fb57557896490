# The hub on the bare Workers runtime, as the tests start it:
#   workerd serve wasm/worker/config.capnp
# It needs build/out/worker (built by `just build`) and a client list in wasm/worker/registry.json.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "hub", worker = .hub)],
  sockets = [(name = "http", address = "127.0.0.1:8788", http = (), service = "hub")],
);

const hub :Workerd.Worker = (
  compatibilityDate = "2026-04-20",
  modules = [
    (name = "wasm/worker/hub.mjs", esModule = embed "hub.mjs"),
    (name = "wasm/worker/registry.json", data = embed "registry.json"),
    (name = "build/out/worker/worker.mjs", esModule = embed "../../build/out/worker/worker.mjs"),
    (name = "build/out/worker/runtime.mjs", esModule = embed "../../build/out/worker/runtime.mjs"),
    (name = "build/out/worker/wasm_exec.js", esModule = embed "../../build/out/worker/wasm_exec.js"),
    (name = "build/out/worker/app.wasm", wasm = embed "../../build/out/worker/app.wasm"),
  ],
);
