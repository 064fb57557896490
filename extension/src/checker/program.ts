import 'keepmum-wasm-exec';

/** The operations of both programs. */
export const Op = {
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
  connection: 20,
  openSealed: 21,
  merge: 24,
  intake: 40,
  document: 41,
  exportJSON: 42,
  hashNames: 43,
} as const;
export type Op = (typeof Op)[keyof typeof Op];

interface Exports extends WebAssembly.Exports {
  mem: WebAssembly.Memory;
  reserve(n: number): number;
  call(op: number, n: number): number;
}

/** What an operation is about: bytes, or strings one after the other, each behind its length. */
export type Input = Uint8Array | readonly string[];

/** A started program, one call at a time. Once it throws it is dead. */
export interface Program {
  /** The answer is a view of the program's memory: read it at once, the next call writes over it. */
  call(op: Op, input: Input): Uint8Array;
  /** Has memory ready for an input of so many bytes, which is still on its way. */
  makeRoom(size: number): void;
}

/** Up to so many bytes fit into the buffer that the program keeps; for more it must be asked for one. */
const small = 64 << 10;

/** Systems hand memory out in pages of this size or a larger one. */
const pageBytes = 4 << 10;

/** What a program is started for: to judge drafts by a list, or to make something of lists once. */
export type Role = 'judge' | 'maker';

/** Judging is a program of its own, which is smaller and sooner started for not knowing how files are read. */
export const programs: Record<Role, string> = { judge: 'checker.wasm', maker: 'lists.wasm' };

/** Starts the program. It stays in its main function, waiting, for as long as the page or worker lives. */
export async function startProgram(module: WebAssembly.Module, role: Role = 'judge'): Promise<Program> {
  silence();
  const go = new Go();
  // A list is one large block that collecting garbage never looks into: a judge, whose memory never shrinks,
  // collects early.
  go.env.GOGC = role === 'judge' ? '15' : '100';
  const instance = await WebAssembly.instantiate(module, go.importObject);
  void go.run(instance).catch(() => {}); // its end is seen by the next call
  const exports = instance.exports as Exports;
  const alive = () => {
    if (go.exited) throw new Error('the checker program has ended');
  };
  alive();
  const kept = exports.reserve(small) >>> 0;
  let seen = new Uint8Array();
  let memory: Memory;
  // Every export may grow the memory, which detaches earlier views of it: they are of no length then.
  const look = () => {
    if (seen.length === 0) {
      seen = new Uint8Array(exports.mem.buffer);
      memory = { bytes: seen, words: new Uint32Array(seen.buffer), first: seen.subarray(kept + 4, kept + small), kept };
    }
    return memory;
  };
  let answer = new Uint8Array();
  return {
    makeRoom(size) {
      if (size <= small) return;
      alive();
      const from = exports.reserve(size) >>> 0;
      const { bytes } = look();
      // A system hands memory out when it is first written to, which takes longer than to copy a list there.
      for (let page = from; page < from + size; page += pageBytes) bytes[page] = 0;
    },
    call(op, input) {
      alive();
      const size = room(input);
      const at = size <= small ? kept : exports.reserve(size) >>> 0;
      const where = exports.call(op, write(look(), at, input)) >>> 2;
      alive();
      const { words } = look();
      const from = words[where] as number;
      const length = words[where + 1] as number;
      // Most answers are the same bytes in the same place, and a view costs more than to see that.
      if (answer.byteOffset !== from || answer.length !== length) answer = new Uint8Array(seen.buffer, from, length);
      return answer;
    },
  };
}

/** The program's memory as it is looked at. */
interface Memory {
  bytes: Uint8Array;
  words: Uint32Array;
  /** Where the letters of the first string go in the buffer that the program keeps, which begins at `kept`. */
  first: Uint8Array;
  kept: number;
}

/** The most bytes an input may fill: a UTF-16 unit becomes three at most. */
function room(input: Input): number {
  if (input instanceof Uint8Array) return input.length;
  let sum = 0;
  for (const part of input) sum += 4 + 3 * part.length;
  return sum;
}

const encoder = new TextEncoder();

/** Writes an input and says how many bytes it fills. */
function write(memory: Memory, at: number, input: Input): number {
  const { bytes } = memory;
  if (input instanceof Uint8Array) {
    bytes.set(input, at);
    return input.length;
  }
  let to = at;
  for (const part of input) {
    const length = letters(memory, to + 4, part);
    bytes[to] = length;
    bytes[to + 1] = length >>> 8;
    bytes[to + 2] = length >>> 16;
    bytes[to + 3] = length >>> 24;
    to += 4 + length;
  }
  return to - at;
}

/** Longer strings are encoded sooner than they are copied letter by letter. */
const brief = 24;

/** Writes a string as UTF-8 and says how many bytes it fills. A lone surrogate becomes U+FFFD, one unit for one unit. */
function letters({ bytes, first, kept }: Memory, at: number, text: string): number {
  if (text.length <= brief) {
    let i = 0;
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f) break;
      bytes[at + i] = unit;
    }
    if (i === text.length) return i;
  }
  return encoder.encodeInto(text, at === kept + 4 ? first : bytes.subarray(at)).written;
}

/** What a dying program prints could hold words of a draft; nothing of it may reach the console. */
function silence(): void {
  const fs = (globalThis as { fs?: { writeSync(fd: number, bytes: Uint8Array): number } }).fs;
  if (fs) fs.writeSync = (_, bytes) => bytes.length;
}
