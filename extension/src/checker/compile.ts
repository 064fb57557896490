import { Op, type Program } from './program';

/** A list compiled: bytes to be stored beside it, so that it need not be compiled at the next start. */
export type CompileResult =
  | { ok: true; compiled: Uint8Array<ArrayBuffer> }
  | { ok: false; code: 'registry-unreadable' | 'checker-failed' | 'cancelled' };

export interface CompileOptions {
  /** Told how much is done, from 0 to 1. */
  progress?: (done: number) => void;
  signal?: AbortSignal;
}

/** A step takes about so long: short enough for a page to answer in between, and to be given up at once. */
const stepMs = 40;

/** Compiles a document step by step in `program`, which is of no use for anything else afterwards. */
export async function compileIn(
  program: Program,
  document: Uint8Array,
  { progress, signal }: CompileOptions,
): Promise<CompileResult> {
  const begun = read(program.call(Op.compile, document));
  if (!begun.ok) {
    return { ok: false, code: begun.code === 'registry-unreadable' ? begun.code : 'checker-failed' };
  }
  const step = new DataView(new ArrayBuffer(4));
  for (let clients = 256; ; ) {
    await pause();
    if (signal?.aborted) return { ok: false, code: 'cancelled' };
    step.setUint32(0, clients, true);
    const before = performance.now();
    const { ok, done, total } = read(program.call(Op.compileMore, new Uint8Array(step.buffer)));
    if (!ok) return { ok: false, code: 'checker-failed' };
    progress?.(done / total);
    if (done === total) return { ok: true, compiled: program.call(Op.compiled, new Uint8Array()).slice() };
    const took = Math.max(performance.now() - before, 1);
    clients = Math.round(Math.min(Math.max((clients * stepMs) / took, 64, clients / 4), 4 * clients, 1 << 20));
  }
}

interface Step {
  ok: boolean;
  code?: string;
  done: number;
  total: number;
}

function read(bytes: Uint8Array): Step {
  return JSON.parse(new TextDecoder().decode(bytes)) as Step;
}

/** Lets whatever else waits have its turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
