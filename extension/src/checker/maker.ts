import { type CompileOptions, type CompileResult, compileIn } from './compile';
import { documentOf } from './document-of';
import { type IntakeOptions, type IntakeResult, intakeIn } from './intake';
import { type Copies, type MergeResult, mergeIn } from './merge';
import type { Problem } from './problem';
import { Op, type Program } from './program';

/** A file as the core read it: the document in canonical form, and everything that should be mended. */
export type ReadResult =
  | { ok: true; document: string; clients: number; problems: Problem[] }
  | { ok: false; code: 'registry-unreadable' | 'checker-failed'; problems: Problem[] };

/** What makes something of lists. What it cannot do is a code, never an exception. */
export interface Makes {
  compile(document: string, options: CompileOptions): Promise<CompileResult>;
  read(format: 'json' | 'csv', bytes: Uint8Array): Promise<ReadResult>;
  merge(copies: Copies): Promise<MergeResult>;
  intake(current: string, bytes: Uint8Array, options: IntakeOptions, signal?: AbortSignal): Promise<IntakeResult>;
  exportJSON(document: string): Promise<string | undefined>;
  exportCSV(document: string): Promise<string | undefined>;
  hashNames(asked: HashAsked): Promise<string[] | undefined>;
}

/** Whose names are to be hashed, for who may not know them: a document, and two keys in hex. */
export interface HashAsked {
  document: string;
  key: string;
  /** Makes the hashes that are no name's. */
  filling: string;
}

/**
 * Makes something of lists where it is called, which answers nothing else meanwhile. Every call takes a program of its
 * own, which is thrown away: a large list needs many times the memory of what comes of it, and a program gives none back.
 */
export class Maker implements Makes {
  #start: () => Promise<Program>;

  constructor(start: () => Promise<Program>) {
    this.#start = start;
  }

  compile(document: string, options: CompileOptions): Promise<CompileResult> {
    return this.#in((program) => compileIn(program, encode(document), options), { ok: false, code: 'checker-failed' });
  }

  read(format: 'json' | 'csv', bytes: Uint8Array): Promise<ReadResult> {
    return this.#in(
      (program): ReadResult => {
        const answer = JSON.parse(decode(program.call(format === 'csv' ? Op.readCSV : Op.readJSON, bytes)));
        const problems = (answer.problems ?? []) as Problem[];
        if (answer.ok) return { ok: true, document: documentOf(program), clients: answer.clients, problems };
        return { ok: false, code: answer.code === 'registry-unreadable' ? answer.code : 'checker-failed', problems };
      },
      { ok: false, code: 'checker-failed', problems: [] },
    );
  }

  merge(copies: Copies): Promise<MergeResult> {
    return this.#in((program) => mergeIn(program, copies), { ok: false, code: 'checker-failed' });
  }

  intake(current: string, bytes: Uint8Array, options: IntakeOptions): Promise<IntakeResult> {
    const failed: IntakeResult = { ok: false, code: 'checker-failed', problems: [], columns: undefined };
    return this.#in((program) => intakeIn(program, current, bytes, options), failed);
  }

  exportJSON(document: string): Promise<string | undefined> {
    return this.#in((program) => {
      const text = decode(program.call(Op.exportJSON, encode(document)));
      return text.startsWith('{"ok":false') ? undefined : text;
    }, undefined);
  }

  exportCSV(document: string): Promise<string | undefined> {
    return this.#in((program) => {
      const answer = JSON.parse(decode(program.call(Op.exportCSV, encode(document))));
      return answer.ok ? String(answer.csv) : undefined;
    }, undefined);
  }

  hashNames({ document, key, filling }: HashAsked): Promise<string[] | undefined> {
    return this.#in((program) => {
      const answer = JSON.parse(decode(program.call(Op.hashNames, [key, filling, document])));
      return answer.ok ? (answer.names as string[]) : undefined;
    }, undefined);
  }

  async #in<T>(work: (program: Program) => T | Promise<T>, failed: T): Promise<T> {
    try {
      return await work(await this.#start());
    } catch {
      return failed;
    }
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
