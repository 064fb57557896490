import type { Checker } from '../../checker/checker';
import { asWritten } from '../as-written';
import { parseDocument } from '../document';
import { apply, type ImportResult, type Incoming, type PreviewResult, preview } from '../import';
import { sourceId } from '../source';
import { current } from '../stored';
import { listAt } from './history';
import type { Member } from './member';
import { noteRestored } from './restored';

/** A version that was looked at, with what would change if it were in force again. */
export interface Looked {
  version: number;
  incoming: Incoming;
  result: Extract<PreviewResult, { ok: true }>;
}

export type Looking =
  | { code: 'looked'; looked: Looked }
  /** It has clients behind a wall that is no longer there, or that this member is not inside of. */
  | { code: 'unknown-wall' }
  | { code: 'not-usable' };

/** Works out what would change if a version were in force again. Throws what `listAt` does. */
export async function lookAtVersion(
  reader: Checker,
  member: Member,
  version: number,
  ask?: typeof fetch,
): Promise<Looking> {
  const text = await listAt(member, version, ask);
  const stored = await current();
  if (!stored) return { code: 'not-usable' };
  // Walls are as they are by now: what is restricted today is restricted of an earlier list too.
  const { walls, restricted } = parseDocument(stored.document);
  const { walls: _, restricted: __, ...list } = parseDocument(text);
  const here = new Set(Array.isArray(walls) ? walls.map(({ id }: { id: unknown }) => id) : []);
  if (list.clients.some(({ wall }) => wall !== undefined && !here.has(wall))) return { code: 'unknown-wall' };
  const wanted = { ...list, ...(walls !== undefined && { walls }), ...(restricted !== undefined && { restricted }) };
  const bytes = new TextEncoder().encode(asWritten([text, stored.document], wanted));
  const incoming: Incoming = { bytes, json: true, source: stored.source };
  const result = await preview(reader, incoming);
  return result.ok ? { code: 'looked', looked: { version, incoming, result } } : { code: 'not-usable' };
}

/** Puts a version that was looked at in force here, as a change like any other: the next sync takes it to the team. */
export async function putBack(reader: Checker, { version, incoming, result }: Looked): Promise<ImportResult> {
  const put = await apply(reader, incoming, result, { add: true });
  if (put.ok && put.stored.editedAt !== undefined)
    await noteRestored({ of: sourceId(put.stored.source), editedAt: put.stored.editedAt, version });
  return put;
}
