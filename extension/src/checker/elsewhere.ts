import { type Asked, type AskOptions, askWorker, GivenUp } from '../messages/worker';
import type { CompileOptions, CompileResult } from './compile';
import type { IntakeOptions, IntakeResult } from './intake';
import type { HashAsked, Makes, ReadResult } from './maker';
import type { Copies, MergeResult } from './merge';

/** What the worker is asked: which of its operations, in which program, with what. */
export interface MakerAsked {
  module: WebAssembly.Module;
  what: keyof Makes;
  // Nothing that is passed on is looked at on the way.
  with: unknown[];
}

/** So much is done where it is asked for: a worker would take longer to start. */
const small = 1 << 18;

/** Makes something of large lists in a worker, so that the page, or the background, goes on answering. */
export class MakerElsewhere implements Makes {
  #here: Makes;
  #module: () => Promise<WebAssembly.Module>;
  #worker: () => Asked;

  /** `here` does what is small. */
  constructor(here: Makes, module: () => Promise<WebAssembly.Module>, worker: () => Asked) {
    this.#here = here;
    this.#module = module;
    this.#worker = worker;
  }

  compile(document: string, options: CompileOptions): Promise<CompileResult> {
    if (document.length < small) return this.#here.compile(document, options);
    const not = (code: 'checker-failed' | 'cancelled'): CompileResult => ({ ok: false, code });
    return this.#ask('compile', [document], not, options);
  }

  read(format: 'json' | 'csv', bytes: Uint8Array): Promise<ReadResult> {
    if (bytes.length < small) return this.#here.read(format, bytes);
    return this.#ask('read', [format, bytes], () => ({ ok: false, code: 'checker-failed', problems: [] }));
  }

  merge(copies: Copies): Promise<MergeResult> {
    if (copies.mine.length + copies.theirs.length < small) return this.#here.merge(copies);
    return this.#ask('merge', [copies], () => ({ ok: false, code: 'checker-failed' }));
  }

  intake(current: string, bytes: Uint8Array, options: IntakeOptions, signal?: AbortSignal): Promise<IntakeResult> {
    if (current.length + bytes.length < small) return this.#here.intake(current, bytes, options);
    const not = (code: 'checker-failed' | 'cancelled'): IntakeResult => ({
      ok: false,
      code,
      problems: [],
      columns: undefined,
    });
    return this.#ask('intake', [current, bytes, options], not, { signal });
  }

  exportJSON(document: string): Promise<string | undefined> {
    if (document.length < small) return this.#here.exportJSON(document);
    return this.#ask('exportJSON', [document], () => undefined);
  }

  exportCSV(document: string): Promise<string | undefined> {
    if (document.length < small) return this.#here.exportCSV(document);
    return this.#ask('exportCSV', [document], () => undefined);
  }

  hashNames(asked: HashAsked): Promise<string[] | undefined> {
    if (asked.document.length < small) return this.#here.hashNames(asked);
    return this.#ask('hashNames', [asked], () => undefined);
  }

  async #ask<T>(
    what: keyof Makes,
    given: unknown[],
    not: (code: 'checker-failed' | 'cancelled') => T,
    options: AskOptions<number> = {},
  ): Promise<T> {
    try {
      const asked: MakerAsked = { module: await this.#module(), what, with: given };
      return await askWorker<T, number>(this.#worker(), asked, options);
    } catch (error) {
      return not(error instanceof GivenUp ? 'cancelled' : 'checker-failed');
    }
  }
}
