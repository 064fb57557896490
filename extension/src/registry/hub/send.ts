import type { Checker } from '../../checker/checker';
import { parseDocument } from '../document';
import { noteSent } from '../given';
import { type Source, sourceId } from '../source';
import { currentAbout } from '../stored';
import { changed, countOf } from './changed';
import { keepClosed, keptClosed } from './closed';
import type { Member } from './member';
import { type Pushed, type PushOptions, push } from './push';
import { noteOf } from './restored';
import { unsentOf } from './unsent';

/** What became of what was changed here. */
export type Sent =
  | { code: 'sent'; known: { etag?: string; sent?: number } }
  /** What the hub has is not here, or it has another by now. */
  | { code: 'behind' }
  | Exclude<Pushed, { code: 'pushed' | 'behind' }>;

/** Sends what was changed here to the hub of the list, when this member may change it. */
export async function send(member: Member, source: Source, reader: Checker, ask?: typeof fetch): Promise<Sent> {
  if (member.seed === undefined) return { code: 'sent', known: {} };
  const of = sourceId(source);
  const unsent = await unsentOf(of);
  if (!unsent) return { code: 'sent', known: { sent: (await currentAbout())?.editedAt } };
  const { list, base, wanted, text } = unsent;
  const known = { sent: list.editedAt };
  const before = parseDocument(base.document);
  if (countOf(changed(before, wanted)) === 0) return { code: 'sent', known };
  const closed = await keptClosed(of);
  if (!closed) return { code: 'behind' };
  const hash: PushOptions['hash'] = (names) => reader.hashNames(names);
  const pushed = await push(member, closed, before, wanted, { text, hash, note: await noteOf(of, list), ask });
  if (pushed.code !== 'pushed') return pushed;
  await keepClosed(pushed.closed);
  await noteSent(base, { ...base, document: text });
  return { code: 'sent', known: { ...known, etag: pushed.closed.head.etag } };
}
