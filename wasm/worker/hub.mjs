// The Worker's entry. "/v1/{team}/…" goes to that team's Durable Object, which runs the Go program on
// its own database; any other path is answered from the list that is bundled as bytes, if there is one.
import registry from "./registry.json";
import "../../build/out/worker/wasm_exec.js";
import { createRuntimeContext, loadModule } from "../../build/out/worker/runtime.mjs";
import worker from "../../build/out/worker/worker.mjs";

export default {
  fetch(request, env, ctx) {
    const team = /^\/v1\/([a-z2-7]{26})\//.exec(new URL(request.url).pathname)?.[1];
    if (team) return ask(env.TEAM.get(env.TEAM.idFromName(team)), request).catch(failed);
    return worker.fetch(request, { ...env, REGISTRY: registry }, ctx);
  },
};

// ask hands a request over with its body in one piece: the runtime resets the connection when an object
// answers before it has seen the end of a body that is streamed through to it.
async function ask(object, request) {
  if (!request.body) return object.fetch(request);
  return object.fetch(new Request(request, { body: await request.arrayBuffer() }));
}

// failed answers when an object gave no answer. What it wrote last is then not stored: the runtime answers for a
// write once it is on the disk, and begins anew with an object whose write was not.
function failed(error) {
  const full = /SQLITE_FULL/.test(error?.message);
  const say = full ? "there is no room left where the hub keeps its teams; nothing was changed" : "the hub could not do it; try again";
  const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
  return Response.json({ code: full ? "full" : "internal", say }, { status: full ? 507 : 500, headers });
}

export class Team {
  #start;
  #started;

  constructor(state, env) {
    this.#start = () => start({ ...env, TEAM: undefined, SQL: state.storage.sql }, () => (this.#started = undefined));
  }

  async fetch(request) {
    this.#started ??= this.#start();
    const program = await this.#started;
    const body = request.body && new Uint8Array(await request.arrayBuffer());
    const asked = [...request.headers].flat().join("\n");
    const [status, told, text] = program.answer(request.method, request.url, asked && `${asked}\n`, body);
    const headers = new Headers();
    const lines = told.split("\n");
    for (let i = 0; i + 1 < lines.length; i += 2) headers.append(lines[i], lines[i + 1]);
    const empty = status === 204 || status === 304 || request.method === "HEAD";
    return new Response(empty ? null : text, { status, headers });
  }
}

// start runs the Go program until the object ends. One that stops by itself is forgotten, so that the
// next request starts another.
async function start(env, stopped) {
  const go = new Go();
  const binding = {};
  const ready = Promise.withResolvers();
  const imports = { ...go.importObject, workers: { ready: ready.resolve } };
  const instance = new WebAssembly.Instance(await loadModule(), imports);
  go.run(instance, createRuntimeContext({ env, ctx: undefined, binding })).then(stopped, stopped);
  await ready.promise;
  return binding;
}
