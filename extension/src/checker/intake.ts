import { documentOf } from './document-of';
import type { Problem } from './problem';
import { Op, type Program } from './program';

/** How a file is to be taken in. */
export interface IntakeOptions {
  json: boolean;
  /** Its clients are added to the list in force; else they replace it. */
  add?: boolean;
  /** Join all entries that may be one, or those groups whose first entry has one of these ids. */
  join?: true | string[];
  /** What each column of a table holds, where the header does not say it. */
  meanings?: string[];
  /** The first row of a table is a client already. */
  noHeader?: boolean;
}

/** Some entries of a kind, and how many there are. */
export interface Counted<T> {
  n: number;
  list: T[];
}

export interface Entry {
  id: string;
  name: string;
}

export interface NoisyName {
  client: string;
  name: string;
  perThousand: number;
}

export interface Column {
  header: string;
  /** As the core names it: `name`, `aliases`, `handle:x`; empty when it is not used. */
  meaning: string;
  samples: string[];
}

/** What a file would do to the list in force. */
export interface Intake {
  ok: true;
  document: string;
  clients: number;
  name: string;
  problems: Problem[];
  columns: Column[] | undefined;
  added: Counted<Entry>;
  removed: Counted<Entry>;
  changed: Counted<Entry & { keys: string[] }>;
  unchanged: number;
  /** What changes besides clients: `name`, `accounts`, `policy`. */
  other: string[];
  duplicates: Counted<{ entries: Counted<Entry>; share: ('name' | 'handle' | 'domain')[] }>;
  joined: number;
  noisy: Counted<NoisyName>;
}

export type IntakeResult =
  | Intake
  /** A table whose columns hold no names still tells what its columns are. */
  | { ok: false; code: 'registry-unreadable'; problems: Problem[]; columns: Column[] | undefined }
  | { ok: false; code: 'checker-failed' | 'cancelled'; problems: []; columns: undefined };

/** Takes a file in, in a program that is of no use for anything else afterwards. */
export function intakeIn(program: Program, current: string, file: Uint8Array, options: IntakeOptions): IntakeResult {
  const answer = JSON.parse(
    decode(program.call(Op.intake, framed([current, JSON.stringify(options)], file))),
  ) as Intake & {
    code?: string;
  };
  if (!answer.ok) {
    if (answer.code !== 'registry-unreadable')
      return { ok: false, code: 'checker-failed', problems: [], columns: undefined };
    return { ok: false, code: answer.code, problems: answer.problems, columns: answer.columns };
  }
  return { ...answer, document: documentOf(program) };
}

/** Texts, each behind its length, and bytes after them. */
function framed(texts: string[], bytes: Uint8Array): Uint8Array {
  const parts = texts.map((text) => new TextEncoder().encode(text));
  const all = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, bytes.length));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length, true);
    all.set(part, at + 4);
    at += 4 + part.length;
  }
  all.set(bytes, at);
  return all;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
