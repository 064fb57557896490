import { Checker } from '../../extension/src/checker/checker';
import { programs, type Role, startProgram } from '../../extension/src/checker/program';
import type { Contestant } from './contestant';
import { type Client, registry } from './list';

const modules: Partial<Record<Role, Promise<WebAssembly.Module>>> = {};
function compiled(role: Role): Promise<WebAssembly.Module> {
  modules[role] ??= WebAssembly.compileStreaming(fetch(`/${programs[role]}`));
  return modules[role];
}

let memory: WebAssembly.Memory | undefined;

const instantiate = WebAssembly.instantiate;
// The program keeps its memory to itself; how much it takes is seen here.
WebAssembly.instantiate = (async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
  const instance = await instantiate(module, imports);
  if (instance.exports.reserve && instance.exports.call) memory = instance.exports.mem as WebAssembly.Memory;
  return instance;
}) as typeof WebAssembly.instantiate;

/** The extension's own checker: its JavaScript, its program. */
export const keepmum: Contestant = {
  name: 'keepmum',
  async prepare(clients: Client[]) {
    const began = performance.now();
    const module = await compiled('judge');
    const ready = performance.now();
    const maker = await compiled('maker');
    const checker = new Checker((role) => startProgram(role === 'judge' ? module : maker, role));
    const document = registry(clients);
    const loading = performance.now();
    const loaded = await checker.load(document);
    if (!loaded.ok || loaded.clients !== clients.length) throw new Error('the list was not taken');
    const done = performance.now();
    const places = new Map(clients.map(({ id }, i) => [id, i]));
    return {
      async find(text) {
        const result = await checker.check({ text, network: 'x' }, '2026-11-21');
        if (!result.ok) throw new Error(result.code);
        return result.findings.length === 0 ? [] : result.findings.map(({ client }) => places.get(client) as number);
      },
      told: [
        `compiled in ${Math.round(ready - began)} ms`,
        `started, list read and index made in ${Math.round(done - loading)} ms`,
        `memory ${((memory as WebAssembly.Memory).buffer.byteLength / 2 ** 20).toFixed(1)} MiB`,
      ],
    };
  },
};

/** The least a question to the program costs: into Go and back, with nothing done there. */
export const crossing: Contestant = {
  name: 'floor: into Go and back',
  async prepare() {
    let exports: { reserve(n: number): number } | undefined;
    const spied = WebAssembly.instantiate;
    WebAssembly.instantiate = (async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
      const instance = await instantiate(module, imports);
      exports = instance.exports as never;
      return instance;
    }) as typeof WebAssembly.instantiate;
    await startProgram(await compiled('judge'), 'judge');
    WebAssembly.instantiate = spied;
    const { reserve } = exports as { reserve(n: number): number };
    return { find: () => (reserve(1) ? [] : []) };
  },
};
