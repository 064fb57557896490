# The hub on the bare Workers runtime, as the tests start it:
#   OPERATOR=… workerd serve wasm/worker/config.capnp --directory-path=teams=/an/existing/folder
# It needs build/out/worker (built by `just build`) and wasm/worker/registry.json, which may be empty.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "hub", worker = .hub),
    (name = "teams", disk = (path = "/", writable = true)),
  ],
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
  bindings = [
    (name = "TEAM", durableObjectNamespace = "Team"),
    (name = "OPERATOR", fromEnvironment = "OPERATOR"),
    (name = "RATE", fromEnvironment = "RATE"),
    (name = "AUDIT_DAYS", fromEnvironment = "AUDIT_DAYS"),
  ],
  durableObjectNamespaces = [(className = "Team", uniqueKey = "keepmum-team", enableSql = true)],
  durableObjectStorage = (localDisk = "teams"),
);
