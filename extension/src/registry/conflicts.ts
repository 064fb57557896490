import type { Checker } from '../checker/checker';
import type { Conflict } from '../checker/merge';
import { asWritten } from './as-written';
import { parseDocument } from './document';
import type { EditResult } from './edit';
import { baseOf, keepGiven, pendingOf, sealGiven } from './given';
import { notStored } from './not-stored';
import { sourceId } from './source';
import { commit, current, currentSource } from './stored';
import { forgetSent } from './sync-state';
import { at, put } from './value-at';

/** A conflict as the list stands now: what is in force here, what its source has, and whose they are. */
export interface Open {
  conflict: Conflict;
  mine: unknown;
  theirs: unknown;
  /** The name of the client it belongs to; undefined where it is of the list itself. */
  client: string | undefined;
}

export type Side = 'mine' | 'theirs';

/** What waits to be decided, in the order of the list's fields. */
export async function openConflicts(): Promise<Open[]> {
  const source = await currentSource();
  const conflicts = source ? await pendingOf(sourceId(source)) : [];
  const stored = conflicts.length > 0 ? await current() : undefined; // a large list is not read for nothing
  if (!stored) return [];
  const document = parseDocument(stored.document);
  const all = conflicts.map((conflict) => {
    const [kind, id] = conflict.path;
    const whole = kind === 'clients' && id !== undefined ? at(document, ['clients', id]) : undefined;
    const other = [conflict.theirs, conflict.mine, conflict.base].find((value) => hasName(value));
    const client = kind !== 'clients' ? undefined : hasName(whole) ? whole.name : hasName(other) ? other.name : id;
    return { conflict, mine: mineOf(document, conflict), theirs: conflict.theirs, client };
  });
  return all.filter(({ mine, theirs }) => !same(mine, theirs)); // somebody has settled it by hand
}

/** Decides conflicts. What is taken is in force at once; `restore` takes it back. */
export async function decide(reader: Checker, conflicts: Conflict[], side: Side): Promise<EditResult> {
  try {
    return await decided(reader, conflicts, side);
  } catch (error) {
    return { ok: false, code: notStored(error), problems: [] };
  }
}

async function decided(reader: Checker, conflicts: Conflict[], side: Side): Promise<EditResult> {
  const stored = await current();
  if (!stored) return { ok: false, code: 'busy', problems: [] };
  const of = sourceId(stored.source);
  const all = await pendingOf(of);
  // As they are stored: another page may have decided one, and a sync may have brought another value.
  const keys = new Set(conflicts.map(keyOf));
  const chosen = all.filter((one) => keys.has(keyOf(one)));
  const rest = all.filter((one) => !keys.has(keyOf(one)));
  if (chosen.length < conflicts.length) return { ok: false, code: 'busy', problems: [] };
  const document = parseDocument(stored.document);
  for (const one of chosen) put(document, one.path, side === 'theirs' ? one.theirs : mineOf(document, one));
  // What the source gave last has what is taken from it as it is written there.
  const texts = [stored.document, (await baseOf(of))?.document ?? ''];
  const read = await reader.read('json', new TextEncoder().encode(asWritten(texts, document)));
  if (!read.ok) {
    return { ok: false, code: read.code === 'checker-failed' ? read.code : 'not-usable', problems: read.problems };
  }
  const pending = { of, conflicts: rest };
  if (read.document === stored.document) {
    const kept = await keepGiven(stored, { pending });
    await forgetSent(of); // what waited to be decided has not gone to a hub yet
    return { ok: true, stored: kept, problems: [] };
  }
  const { revision, ...before } = stored;
  const next = { ...before, document: read.document, clients: read.clients, editedAt: Date.now() };
  const done = await commit(next, revision, { within: await sealGiven({ pending }) });
  return { ok: true, stored: done, problems: [] };
}

/**
 * What is still to be decided after a source gave another list: what was found just now, and of what waited
 * already whatever the source still has another way.
 */
export function stillPending(waiting: Conflict[], found: Conflict[], theirs: string): Conflict[] {
  if (waiting.length === 0) return found;
  const now = new Set(found.map(keyOf));
  const document = parseDocument(theirs);
  const kept = waiting
    .filter((one) => !now.has(keyOf(one)) && !found.some(({ path }) => reaches(path, one.path)))
    .map((one) => withTheirs(one, at(document, one.path)))
    .filter((one) => !same(one.theirs, one.mine));
  return [...kept, ...found];
}

/** What is here: as the list has it, but for something removed here that stays until that is decided. */
function mineOf(document: ReturnType<typeof parseDocument>, conflict: Conflict): unknown {
  return 'mine' in conflict ? at(document, conflict.path) : undefined;
}

function withTheirs({ theirs: _, ...conflict }: Conflict, theirs: unknown): Conflict {
  return theirs === undefined ? conflict : { ...conflict, theirs };
}

/** Whether a path leads to a place that holds the other's. */
function reaches(path: string[], other: string[]): boolean {
  return path.length < other.length && path.every((key, i) => key === other[i]);
}

function keyOf({ path }: Conflict): string {
  return JSON.stringify(path);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function hasName(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
