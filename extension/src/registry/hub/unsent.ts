import { asWritten } from '../as-written';
import { parseDocument } from '../document';
import { type Base, baseOf, pendingOf } from '../given';
import { sourceId } from '../source';
import { current, currentAbout, type Stored } from '../stored';
import { syncState } from '../sync-state';
import { put } from '../value-at';
import { changed, countOf } from './changed';
import { keptMember, type Member } from './member';

/** A list, what its hub has of it, and what the hub is to have. */
export interface Unsent {
  list: Stored;
  base: Base;
  wanted: ReturnType<typeof parseDocument>;
  /** The same as it is written. */
  text: string;
}

/** Whether something was changed here since everything was sent to the hub of the list. Cheap. Throws `Locked`. */
export async function hasUnsent(): Promise<boolean> {
  return (await unsentMember()) !== undefined;
}

/** How many changes wait to go to the team. A large list takes a moment. Throws `Locked`. */
export async function countUnsent(): Promise<number> {
  const member = await unsentMember();
  const unsent = member && (await unsentOf(sourceId({ kind: 'hub', ...member })));
  return unsent ? countOf(changed(parseDocument(unsent.base.document), unsent.wanted)) : 0;
}

async function unsentMember(): Promise<Member | undefined> {
  const about = await currentAbout();
  if (about?.source.kind !== 'hub') return undefined;
  const id = sourceId(about.source);
  if ((await syncState(id)).sent === about.editedAt) return undefined;
  const member = await keptMember();
  return member?.seed !== undefined && sourceId({ kind: 'hub', ...member }) === id ? member : undefined;
}

/**
 * What the hub is to have: the list as it is here, but for what both changed and nobody has decided yet, which stays
 * as the hub has it. Undefined where the list goes back to another one than the hub gave last.
 */
export async function unsentOf(id: string): Promise<Unsent | undefined> {
  const [list, base] = [await current(), await baseOf(id)];
  if (!list || !base || sourceId(list.source) !== id || list.line !== base.line) return undefined;
  const wanted = parseDocument(list.document);
  const pending = await pendingOf(id);
  for (const { path, theirs } of pending) put(wanted, path, theirs);
  const text = pending.length > 0 ? asWritten([list.document, base.document], wanted) : list.document;
  return { list, base, wanted, text };
}
