import 'keepmum-wasm-exec';

/** The operations of the checker program. */
export const Op = { load: 1, check: 2, readJSON: 3, readCSV: 4, rules: 5, exportCSV: 6 } as const;
export type Op = (typeof Op)[keyof typeof Op];

interface Exports extends WebAssembly.Exports {
  mem: WebAssembly.Memory;
  reserve(n: number): number;
  call(op: number, n: number): number;
  answered(): number;
}

/** A started checker program: bytes in, bytes out, one call at a time. Once it throws it is dead. */
export interface Program {
  call(op: Op, input: Uint8Array): Uint8Array;
}

/** Starts the program. It stays in its main function, waiting, for as long as the page or worker lives. */
export async function startProgram(module: WebAssembly.Module): Promise<Program> {
  silence();
  const go = new Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  void go.run(instance).catch(() => {}); // its end is seen by the next call
  const exports = instance.exports as Exports;
  return {
    call(op, input) {
      if (go.exited) throw new Error('the checker program has ended');
      // Every export may grow the memory, which detaches earlier views of it: a new view each time.
      const into = exports.reserve(input.length) >>> 0;
      new Uint8Array(exports.mem.buffer, into, input.length).set(input);
      const from = exports.call(op, input.length) >>> 0;
      const length = exports.answered() >>> 0;
      if (go.exited) throw new Error('the checker program has ended');
      return new Uint8Array(exports.mem.buffer, from, length).slice();
    },
  };
}

/** What a dying program prints could hold words of a draft; nothing of it may reach the console. */
function silence(): void {
  const fs = (globalThis as { fs?: { writeSync(fd: number, bytes: Uint8Array): number } }).fs;
  if (fs) fs.writeSync = (_, bytes) => bytes.length;
}
