import { documentOf } from './document-of';
import { Op, type Program } from './program';

/** A value that was changed both here and at the source, each in its way. What is not there is undefined. */
export interface Conflict {
  /** From the top of the document, key by key; after `clients` the id, after `accounts` network and handle. */
  path: string[];
  base?: unknown;
  mine?: unknown;
  theirs?: unknown;
}

/** Two edited copies of a list as one. Where they conflict, what is here stays, and what was changed stays. */
export type MergeResult =
  | { ok: true; document: string; clients: number; conflicts: Conflict[] }
  | { ok: false; code: 'registry-unreadable' | 'checker-failed' };

export interface Copies {
  /** What both were made from; empty where they have no common past. */
  base: string;
  mine: string;
  theirs: string;
}

/** Merges in `program`, which is of no use for anything else afterwards: it has grown by three lists. */
export function mergeIn(program: Program, { base, mine, theirs }: Copies): MergeResult {
  const answer = JSON.parse(new TextDecoder().decode(program.call(Op.merge, [base, mine, theirs])));
  if (!answer.ok) {
    return { ok: false, code: answer.code === 'registry-unreadable' ? answer.code : 'checker-failed' };
  }
  const { clients, conflicts } = answer;
  return { ok: true, document: documentOf(program), clients, conflicts };
}
