// The Worker's entry. It hands the registry, which is bundled as bytes, to the Go program as the
// binding REGISTRY: on Workers there is no disk to read it from.
import registry from "./registry.json";
import worker from "../../build/out/worker/worker.mjs";

export default {
  fetch(request, env, ctx) {
    return worker.fetch(request, { ...env, REGISTRY: registry }, ctx);
  },
};
