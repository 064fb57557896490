import { askHub } from './ask';
import { sha256Hex } from './bytes';
import { close } from './close';
import type { Closed } from './closed';
import { teamKeyOf } from './key';
import { type Member, noteVersion } from './member';
import type { Signer } from './sign';
import { rootOf } from './verify';
import { itemOfWall } from './wall';

/** What became of versions that were to be made of a team's list. */
export type Made =
  | { code: 'pushed'; closed: Closed }
  /** Somebody was quicker: their version is read first. */
  | { code: 'behind' }
  /** The hub takes no changes of this member. */
  | { code: 'read-only' }
  | { code: 'forged' | 'access-ended' | 'network' | 'redirected' | 'wrong-type' }
  | { code: 'status'; status: number; retryAfter?: number };

/** The documents that change; null takes one away. */
export type Documents = [item: string, document: string | null][];

/** The most of one change, in bytes of documents and in documents; the hub takes a little more. */
const maxChange = 1_800_000;
const maxItems = 4000;

/**
 * Sends documents in as few changes as will do; first those that hold keys, for others may be closed with them, and the
 * list itself, without which nothing of the rest is read.
 */
export async function makeVersions(
  member: Member,
  signer: Signer,
  closed: Closed,
  documents: Documents,
  { note = '', ask }: { note?: string | undefined; ask?: typeof fetch | undefined } = {},
): Promise<Made> {
  let now = closed;
  const key = note === '' ? undefined : await teamKeyOf(member.team, member.key);
  const noted = key && (await close(key, 'note', JSON.stringify(note)));
  for (const part of parts(documents.toSorted(firstThings))) {
    const sent = await change(member, signer, now, part.sort(byItem), noted, ask);
    if (sent.code !== 'pushed') return sent;
    now = sent.closed;
    await noteVersion(member.token, now.head);
  }
  return { code: 'pushed', closed: now };
}

/** Whether documents go into one version, which is there or is not. */
export function fitsOneVersion(documents: Documents): boolean {
  return parts(documents).length <= 1;
}

const byItem = ([a]: Documents[number], [b]: Documents[number]) => (a < b ? -1 : 1);

function firstThings(a: Documents[number], b: Documents[number]): number {
  const rank = ([item]: Documents[number]) => (item === 'list' || itemOfWall(item)?.of.startsWith('k-') ? 0 : 1);
  return rank(a) - rank(b) || byItem(a, b);
}

function parts(documents: Documents): Documents[] {
  const all: Documents[] = [];
  let size = 0;
  for (const one of documents) {
    size += one[1]?.length ?? 0;
    const last = all.at(-1);
    if (last && size <= maxChange && last.length < maxItems) last.push(one);
    else {
      all.push([one]);
      size = one[1]?.length ?? 0;
    }
  }
  return all;
}

/** Makes one version of the one before, signed. */
async function change(
  member: Member,
  { signer, sign }: Signer,
  before: Closed,
  part: Documents,
  note: string | undefined,
  ask: typeof fetch | undefined,
): Promise<Made> {
  const documents = new Map(before.documents);
  for (const [item, document] of part) {
    if (document === null) documents.delete(item);
    else documents.set(item, document);
  }
  const ops = part.map(([id, doc]) => ({ id, doc }));
  const nonce = crypto.randomUUID();
  const version = before.head.version + 1;
  const etag = `${version}-${await sha256Hex(`${before.head.etag}\0${nonce}\0${JSON.stringify(ops)}`)}`;
  const unsigned = { team: member.team, version, etag, root: await rootOf(documents) };
  const head = { ...unsigned, signer, signature: await sign(unsigned) };
  const { root, signature } = head;
  const body = { nonce, ...(note && { note }), root, signer, signature, ops };
  const answer = await askHub(member, '/changes', { method: 'POST', body, from: before.head.etag }, ask);
  switch (answer.code) {
    case 'ok':
      if (answer.body.etag !== etag) return { code: 'forged' };
      // Everything of this version came from here, and nothing of it stands behind its last item.
      return { code: 'pushed', closed: { of: before.of, head, cursor: `${version}.${part.at(-1)?.[0]}`, documents } };
    case 'status':
      if (answer.status === 412) return { code: 'behind' };
      return answer.status === 403 ? { code: 'read-only' } : answer;
    case 'unchanged':
    case 'used':
      return { code: 'wrong-type' };
    default:
      return { code: answer.code };
  }
}
