import { type Answer, askHub } from './ask';
import type { Closed } from './closed';
import { takeHanded } from './handed';
import { joined } from './join';
import type { Member } from './member';
import { Forged, OtherKey } from './open';
import { keysOf, openedBy } from './opened';
import { type Head, type Verified, verify } from './verify';
import { namesKeyOf } from './wall';

/** What a team's hub gave. */
export type Pulled =
  /** `member`: with the keys that fit from now on. */
  | { code: 'list'; bytes: Uint8Array<ArrayBuffer>; closed: Closed; member: Member }
  | { code: 'hub-empty' | 'key-changed' | 'moving' }
  | { code: Exclude<Verified, 'ok'> }
  | Exclude<Answer, { code: 'ok' | 'used' }>;

/** What is here already. */
export interface Known {
  /** The source's id. */
  of: string;
  /** Of the version that is in force: it is not asked for again. */
  etag?: string;
  /** The version whose documents are here: only what changed since is asked for. */
  closed?: Closed;
}

/** How often a list that changes while it is read is followed. */
const maxTurns = 20;

/**
 * Reads a team's list, unless it is still of the version that is known, verifies it and opens it. Where the keys that
 * this member has do not fit any longer, those that an admin handed to them are taken.
 */
export async function pull(member: Member, known: Known, ask?: typeof fetch): Promise<Pulled> {
  const pulled = await pullWhole(member, known, ask);
  if (pulled.code !== 'unsigned' && pulled.code !== 'key-changed') return pulled;
  const handed = await takeHanded(member, ask);
  if (!handed) return pulled;
  const again = await pullWhole(handed, known, ask);
  return again.code === 'list' ? again : pulled;
}

async function pullWhole(member: Member, known: Known, ask?: typeof fetch): Promise<Pulled> {
  const pulled = await pullOn(member, known, ask);
  // What was kept here may be damaged, and the hub may be another one: whole, then.
  return known.closed && pulled.code === 'forged' ? pullOn(member, { of: known.of }, ask) : pulled;
}

async function pullOn(member: Member, known: Known, ask?: typeof fetch): Promise<Pulled> {
  const read = await readAll(member, known, ask);
  if (read.code !== 'read') return read;
  const { closed } = read;
  const { head, documents } = closed;
  if (head.version === 0 && member.version === 0 && documents.size === 0) return { code: 'hub-empty' };
  const verified = await verify(head, documents, member);
  if (verified !== 'ok') return { code: verified };
  const keys = await keysOf(member);
  if (!keys) return { code: 'key-changed' };
  try {
    const { items } = await openedBy(member, keys, documents);
    const list = joined(items, await namesKeyOf(keys[0]));
    if (list === undefined) return { code: 'forged' };
    return { code: 'list', bytes: new TextEncoder().encode(list), closed, member };
  } catch (error) {
    if (error instanceof OtherKey) return { code: 'key-changed' };
    if (error instanceof Forged) return { code: 'forged' };
    throw error;
  }
}

type Read = { code: 'read'; closed: Closed } | { code: 'moving' | 'forged' } | Exclude<Answer, { code: 'ok' | 'used' }>;

/** Reads page after page; while the list changes under it, on behind the last item until it stands still. */
async function readAll(member: Member, { of, etag, closed }: Known, ask?: typeof fetch): Promise<Read> {
  const documents = new Map(closed?.documents);
  let after = closed?.cursor ?? '';
  let before: string | undefined;
  let first = true;
  for (let turns = 0; turns < maxTurns; ) {
    const path = `/sync?after=${encodeURIComponent(after)}`;
    const answer = await askHub(member, path, first && etag ? { etag } : {}, ask);
    first = false;
    if (answer.code === 'used') return { code: 'wrong-type' }; // a hub says that of invitations only
    if (answer.code !== 'ok') return answer;
    const page = pageOf(answer.body);
    if (!page || (page.more && page.next === after)) return { code: 'forged' };
    for (const [item, document] of page.items) {
      if (document === undefined) documents.delete(item);
      else documents.set(item, document);
    }
    after = page.next;
    if (page.more) {
      before = page.head.etag;
      continue;
    }
    if (before === undefined || before === page.head.etag) {
      return { code: 'read', closed: { of, head: { ...page.head, team: member.team }, cursor: after, documents } };
    }
    before = page.head.etag;
    turns++;
  }
  return { code: 'moving' };
}

interface Page {
  head: Omit<Head, 'team'>;
  next: string;
  more: boolean;
  items: [string, string | undefined][];
}

function pageOf(body: Record<string, unknown>): Page | undefined {
  const { version, etag, root = '', signer = '', signature = '', next, more, items } = body;
  const texts = [etag, root, signer, signature, next];
  if (!texts.every((text) => typeof text === 'string') || !Array.isArray(items)) return undefined;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || typeof more !== 'boolean') return undefined;
  const read = (items as { id?: unknown; doc?: unknown }[]).map(({ id, doc }) => [id, doc ?? undefined] as const);
  if (!read.every(([id, doc]) => typeof id === 'string' && (doc === undefined || typeof doc === 'string'))) {
    return undefined;
  }
  const head = { version, etag, root, signer, signature } as Page['head'];
  return { head, next: next as string, more, items: read as Page['items'] };
}
