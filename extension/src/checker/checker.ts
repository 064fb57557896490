import type { TieAdvice, TieQuestion } from '../messages/tie';
import type { CheckResult, Draft, UncheckedCode } from '../messages/verdict';
import type { CompileOptions, CompileResult } from './compile';
import type { IntakeOptions, IntakeResult } from './intake';
import { type HashAsked, Maker, type Makes, type ReadResult } from './maker';
import type { Copies, MergeResult } from './merge';
import { type Input, Op, type Program, type Role } from './program';
import { isVerdict, readVerdict } from './verdict';

export type LoadResult = { ok: true; clients: number; name: string } | { ok: false; code: UncheckedCode };

/** Compiled bytes that are refused belong to another version or were damaged: the list must be compiled again. */
export type OpenResult = LoadResult | { ok: false; code: 'index-outdated' | 'index-damaged' };

export type { ReadResult };

export interface RuleText {
  id: string;
  why: string;
  severity: string;
}

/** What an earlier post gave away: details as a verdict numbers them, and the client it promoted. */
export interface Before {
  day: string;
  network: string;
  details: number[];
  promotes?: string;
}

/** What is known of a draft beside itself. */
export interface Known {
  before?: readonly Before[];
  /** Ids of the clients who approved this very post. */
  approved?: readonly string[];
}

type Answer = { ok: boolean; code?: string } & Record<string, unknown>;

const failed = { ok: false, code: 'checker-failed' } as const;

/**
 * The only way to the wasm. It starts with the first question and again after a crash, with the list that
 * was in force; what it cannot answer is a code, never an exception and never a "clear".
 */
export class Checker {
  #start: (role: Role) => Promise<Program>;
  #maker: Makes;
  #program: Program | Promise<Program> | undefined;
  /** Started ahead of the list it is to judge by. */
  #next: Promise<Program> | undefined;
  #compiled: Uint8Array | undefined;
  /** The team wants a colleague to look at what is held. */
  secondPerson = false;
  #notLoaded: UncheckedCode = 'no-registry';

  constructor(start: (role: Role) => Promise<Program>, maker: Makes = new Maker(() => start('maker'))) {
    this.#start = start;
    this.#maker = maker;
  }

  /** Puts a registry in force. One that cannot be read leaves the one before in force. */
  async load(document: string): Promise<LoadResult> {
    const result = await this.compile(document);
    const opened = result.ok ? await this.open(result.compiled) : result;
    if (opened.ok) return opened;
    const code = unchecked(opened.code);
    this.#notLoaded = code;
    return { ok: false, code };
  }

  /** Makes a registry ready to be put in force, now or later. */
  compile(document: string, options: CompileOptions = {}): Promise<CompileResult> {
    return this.#maker.compile(document, options);
  }

  /** Starts the program of the next `open` already, while what is to be opened is still on its way. */
  prepare(): void {
    this.#next ??= this.#start('judge');
    this.#next.catch(() => {}); // `open` will hear of it
  }

  /** Has the program that was prepared make room for so many bytes, which will be opened once they were unsealed. */
  makeRoom(bytes: number): void {
    this.#next?.then((program) => program.makeRoom(bytes)).catch(() => {}); // `open` will hear of it
  }

  /** Puts what `compile` made in force, in a fresh program. What is refused leaves the one before in force. */
  open(compiled: Uint8Array): Promise<OpenResult> {
    return this.#open(Op.open, compiled);
  }

  /** The same for bytes that lay under a seal: what was damaged did not come out of it, and is not looked for again. */
  openSealed(compiled: Uint8Array): Promise<OpenResult> {
    return this.#open(Op.openSealed, compiled);
  }

  async #open(op: Op, compiled: Uint8Array): Promise<OpenResult> {
    try {
      const next = this.#next ?? this.#start('judge');
      this.#next = undefined;
      const program = await next;
      const answer = decode(program.call(op, compiled));
      if (!answer.ok) {
        const code = answer.code === 'index-outdated' || answer.code === 'index-damaged' ? answer.code : failed.code;
        return { ok: false, code };
      }
      this.#program = program;
      this.#compiled = compiled;
      this.secondPerson = answer.secondPerson === true;
      return { ok: true, clients: Number(answer.clients), name: String(answer.name ?? '') };
    } catch {
      return failed;
    }
  }

  /** Takes the registry out of force; from now on every check answers `code`. */
  unload(code: UncheckedCode): void {
    this.#compiled = undefined;
    this.#notLoaded = code;
    this.#program = undefined;
    this.#next = undefined;
  }

  /** Judges a draft on the writer's day (YYYY-MM-DD), with what else is known of it. */
  check(draft: Draft, day: string, known?: Known): Promise<CheckResult> {
    return this.#judge(Op.check, draft, day, known);
  }

  /** Judges a draft as `check` does and tries what could be written instead, which takes several checks more. */
  advise(draft: Draft, day: string, known?: Known): Promise<CheckResult> {
    return this.#judge(Op.advise, draft, day, known);
  }

  #judge(op: Op, draft: Draft, day: string, known: Known | undefined): Promise<CheckResult> {
    if (!this.#compiled) return Promise.resolve({ ok: false, code: this.#notLoaded });
    return this.#ask<CheckResult>(op, strings(draft, day, known), (bytes) => {
      return isVerdict(bytes) ? readVerdict(bytes, draft) : { ok: false, code: unchecked(decode(bytes).code) };
    });
  }

  /** What is to be said of a tie; undefined when nobody on the list is meant, or nothing can be said. */
  async tie({ network, action, who }: TieQuestion): Promise<TieAdvice | undefined> {
    if (!this.#compiled) return undefined;
    let surest: (TieAdvice & { sure: number }) | undefined;
    for (const one of who) {
      const answer = await this.#ask(Op.connection, encode(JSON.stringify({ network, action, who: one })));
      const sure = ['unsure', 'likely', 'sure'].indexOf(String(answer.confidence));
      if (!answer.ok || !answer.client || sure <= (surest?.sure ?? -1)) continue;
      const { severity, clientName, rule, wording } = answer as unknown as TieAdvice;
      surest = { severity, clientName, rule, wording, sure };
    }
    return surest;
  }

  /** Reads the bytes of a registry file. */
  read(format: 'json' | 'csv', bytes: Uint8Array): Promise<ReadResult> {
    return this.#maker.read(format, bytes);
  }

  /** Brings the list here and the one at its source together. */
  merge(copies: Copies): Promise<MergeResult> {
    return this.#maker.merge(copies);
  }

  /** What a file would do to a list, and the document that would come of it. */
  intake(current: string, bytes: Uint8Array, options: IntakeOptions, signal?: AbortSignal): Promise<IntakeResult> {
    return this.#maker.intake(current, bytes, options, signal);
  }

  /** The rules the checker judges by; undefined when it does not answer. */
  async rules(): Promise<RuleText[] | undefined> {
    const answer = await this.#ask(Op.rules, new Uint8Array());
    return answer.ok ? (answer.rules as RuleText[]) : undefined;
  }

  /** The document as people read it, every value as it is written there; undefined when the checker does not answer. */
  exportJSON(document: string): Promise<string | undefined> {
    return this.#maker.exportJSON(document);
  }

  /** The document as CSV; undefined when the checker does not answer. */
  exportCSV(document: string): Promise<string | undefined> {
    return this.#maker.exportCSV(document);
  }

  /** The hashes of clients' names, for who may not know them; undefined when the checker does not answer. */
  hashNames(asked: HashAsked): Promise<string[] | undefined> {
    return this.#maker.hashNames(asked);
  }

  /** Asks the judge; one that died on the way is started again, once, and asked again. One that runs is not waited for. */
  #ask(op: Op, input: Input): Promise<Answer>;
  #ask<A>(op: Op, input: Input, read: (bytes: Uint8Array) => A): Promise<A | typeof failed>;
  #ask(op: Op, input: Input, read: (bytes: Uint8Array) => unknown = decode): Promise<unknown> {
    const program = this.#program;
    if (!program || program instanceof Promise) return this.#askStarting(op, input, read, 2);
    try {
      return Promise.resolve(read(program.call(op, input)));
    } catch {
      this.#program = undefined;
      return this.#askStarting(op, input, read, 1);
    }
  }

  async #askStarting(op: Op, input: Input, read: (bytes: Uint8Array) => unknown, attempts: number): Promise<unknown> {
    for (; attempts > 0; attempts--) {
      this.#program ??= this.#started();
      let program = this.#program;
      try {
        if (program instanceof Promise) {
          const started = await program;
          if (this.#program === program) this.#program = started;
          program = started;
        }
        return read(program.call(op, input));
      } catch {
        if (this.#program === program) this.#program = undefined;
      }
    }
    return failed;
  }

  async #started(): Promise<Program> {
    const program = await this.#start('judge');
    if (this.#compiled && !decode(program.call(Op.openSealed, this.#compiled)).ok)
      throw new Error('the list was not taken');
    return program;
  }
}

function unchecked(code: string | undefined): UncheckedCode {
  return code === 'no-registry' || code === 'registry-unreadable' ? code : failed.code;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A draft as the program reads it, in the order it reads it. */
function strings(draft: Draft, day: string, known: Known | undefined): string[] {
  const all = [draft.text, draft.network, draft.account ?? '', draft.audience ?? '', draft.replyTo ?? '', day];
  if (draft.media) for (const { surface, text } of draft.media) all.push(surface, text);
  if (known) addKnown(all, known);
  return all;
}

function addKnown(all: string[], { before = [], approved = [] }: Known): void {
  const shown = new Map<number, string>();
  for (const post of before) {
    for (const detail of post.details) if (post.day > (shown.get(detail) ?? '')) shown.set(detail, post.day);
    if (post.promotes) all.push('=past', `${post.promotes} ${post.day} ${post.network}`);
  }
  for (const client of approved) all.push('=approved', client);
  for (const [detail, day] of shown) all.push('=shown', `${detail} ${day}`);
}

const decoder = new TextDecoder();

function decode(bytes: Uint8Array): Answer {
  return JSON.parse(decoder.decode(bytes)) as Answer;
}
