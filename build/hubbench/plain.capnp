# The plainest Durable Object there is: what the hub on workerd is held against.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "plain", worker = .plain), (name = "teams", disk = (path = "/", writable = true))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "plain")],
);

const plain :Workerd.Worker = (
  compatibilityDate = "2026-04-20",
  modules = [(name = "plain.mjs", esModule = embed "plain.mjs")],
  bindings = [(name = "TEAM", durableObjectNamespace = "Team")],
  durableObjectNamespaces = [(className = "Team", uniqueKey = "plain-team", enableSql = true)],
  durableObjectStorage = (localDisk = "teams"),
);
