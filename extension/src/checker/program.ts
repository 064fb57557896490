import 'keepmum-wasm-exec';

/** The operations of the checker program. */
export const Op = {
  load: 1,
  check: 2,
  readJSON: 3,
  readCSV: 4,
  rules: 5,
  exportCSV: 6,
  advise: 7,
  compile: 16,
  compileMore: 17,
  compiled: 18,
  open: 19,
} as const;
export type Op = (typeof Op)[keyof typeof Op];

interface Exports extends WebAssembly.Exports {
  mem: WebAssembly.Memory;
  reserve(n: number): number;
  call(op: number, n: number): number;
}

/** What an operation is about: bytes, or strings one after the other, each behind its length. */
export type Input = Uint8Array | readonly string[];

/** A started checker program, one call at a time. Once it throws it is dead. */
export interface Program {
  /** The answer is a view of the program's memory: read it at once, the next call writes over it. */
  call(op: Op, input: Input): Uint8Array;
}

/** Up to so many bytes fit into the buffer that the program keeps; for more it must be asked for one. */
const small = 64 << 10;

/**
 * What a program is started for: to judge drafts by a list, or to make something once. A list is one large
 * block that collecting garbage never looks into: a judge collects early, for its memory never shrinks.
 */
export type Role = 'judge' | 'maker';

/** Starts the program. It stays in its main function, waiting, for as long as the page or worker lives. */
export async function startProgram(module: WebAssembly.Module, role: Role = 'judge'): Promise<Program> {
  silence();
  const go = new Go();
  go.env.GOGC = role === 'judge' ? '15' : '100';
  const instance = await WebAssembly.instantiate(module, go.importObject);
  void go.run(instance).catch(() => {}); // its end is seen by the next call
  const exports = instance.exports as Exports;
  const alive = () => {
    if (go.exited) throw new Error('the checker program has ended');
  };
  alive();
  const kept = exports.reserve(small) >>> 0;
  let memory = new Uint8Array();
  return {
    call(op, input) {
      alive();
      const size = room(input);
      const at = size <= small ? kept : exports.reserve(size) >>> 0;
      // Every export may grow the memory, which detaches earlier views of it.
      if (memory.buffer !== exports.mem.buffer) memory = new Uint8Array(exports.mem.buffer);
      const written = write(memory, at, input);
      const where = exports.call(op, written) >>> 0;
      alive();
      const [from, length] = new Uint32Array(exports.mem.buffer, where, 2) as unknown as [number, number];
      return new Uint8Array(exports.mem.buffer, from, length);
    },
  };
}

/** The most bytes an input may fill: a UTF-16 unit becomes three at most. */
function room(input: Input): number {
  if (input instanceof Uint8Array) return input.length;
  return input.reduce((sum, part) => sum + 4 + 3 * part.length, 0);
}

const encoder = new TextEncoder();

/** Writes an input and says how many bytes it fills. A lone surrogate becomes U+FFFD, one unit for one unit. */
function write(memory: Uint8Array, at: number, input: Input): number {
  if (input instanceof Uint8Array) {
    memory.set(input, at);
    return input.length;
  }
  let to = at;
  for (const part of input) {
    const length = part === '' ? 0 : encoder.encodeInto(part, memory.subarray(to + 4)).written;
    memory[to] = length;
    memory[to + 1] = length >>> 8;
    memory[to + 2] = length >>> 16;
    memory[to + 3] = length >>> 24;
    to += 4 + length;
  }
  return to - at;
}

/** What a dying program prints could hold words of a draft; nothing of it may reach the console. */
function silence(): void {
  const fs = (globalThis as { fs?: { writeSync(fd: number, bytes: Uint8Array): number } }).fs;
  if (fs) fs.writeSync = (_, bytes) => bytes.length;
}
