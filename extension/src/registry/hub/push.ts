import type { Client, Document } from '../document';
import { askHub } from './ask';
import { sha256Hex } from './bytes';
import { type Changed, changed, restOf } from './changed';
import { close } from './close';
import type { Closed } from './closed';
import { bucketOf, type TeamKey, teamKeyOf } from './key';
import { keepMember, type Member } from './member';
import { Forged, OtherKey, open } from './open';
import { type Signer, signerOf } from './sign';
import { rootOf } from './verify';

/** What became of changes that were to go to a team's hub. */
export type Pushed =
  | { code: 'pushed'; closed: Closed }
  /** Somebody was quicker: their version is read first. */
  | { code: 'behind' }
  /** The hub takes no changes of this member. */
  | { code: 'read-only' }
  | { code: 'key-changed' | 'forged' | 'access-ended' | 'network' | 'redirected' | 'wrong-type' }
  | { code: 'status'; status: number; retryAfter?: number };

/** The most of one change, in bytes of documents; the hub takes a little more. */
const maxChange = 1_800_000;

/**
 * Makes the team's list what `after` is, from the version that `closed` is and `before` was read from. Only the
 * buckets of clients that changed are sent; what is too much for one change is sent as several.
 */
export async function push(
  member: Member,
  closed: Closed,
  before: Document,
  after: Document,
  ask?: typeof fetch,
): Promise<Pushed> {
  const key = await teamKeyOf(member.team, member.key);
  const signer = member.seed === undefined ? undefined : await signerOf(member.seed);
  if (!key) return { code: 'key-changed' };
  if (!signer) return { code: 'read-only' };
  try {
    const documents = await closedAnew(key, closed, changed(before, after), after);
    return await send({ ...member }, signer, closed, documents, ask);
  } catch (error) {
    if (error instanceof OtherKey) return { code: 'key-changed' };
    if (error instanceof Forged) return { code: 'forged' };
    throw error;
  }
}

/** The documents that change; null takes one away. */
type Documents = [item: string, document: string | null][];

async function closedAnew(key: TeamKey, { documents }: Closed, change: Changed, after: Document): Promise<Documents> {
  const buckets = new Map<string, Map<string, Client | undefined>>();
  for (const [id, client] of change.clients) {
    const bucket = await bucketOf(key, id);
    buckets.set(bucket, (buckets.get(bucket) ?? new Map()).set(id, client));
  }
  const made: Documents = await Promise.all(
    [...buckets].map(async ([bucket, clients]): Promise<Documents[number]> => {
      const there = documents.get(bucket);
      const all = new Map<string, Client>();
      if (there !== undefined) for (const one of parsed(await open(key, bucket, there))) all.set(String(one.id), one);
      for (const [id, client] of clients) {
        if (client) all.set(id, client);
        else all.delete(id);
      }
      const inOrder = [...all.keys()].sort().map((id) => all.get(id));
      return [bucket, inOrder.length > 0 ? await close(key, bucket, JSON.stringify(inOrder)) : null];
    }),
  );
  if (change.rest) made.push(['list', await close(key, 'list', restOf(after))]);
  return made
    .filter(([item, document]) => document !== null || documents.has(item))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function parsed(json: string): Client[] {
  try {
    return JSON.parse(json) as Client[];
  } catch {
    throw new Forged();
  }
}

/** Sends documents in as few changes as will do. */
async function send(
  member: Member,
  signer: Signer,
  closed: Closed,
  documents: Documents,
  ask: typeof fetch | undefined,
): Promise<Pushed> {
  let now = closed;
  for (const part of parts(documents)) {
    const sent = await change(member, signer, now, part, ask);
    if (sent.code !== 'pushed') return sent;
    now = sent.closed;
    // From now on nothing older is taken from the hub.
    await keepMember({ ...member, version: now.head.version, etag: now.head.etag });
  }
  return { code: 'pushed', closed: now };
}

function parts(documents: Documents): Documents[] {
  const all: Documents[] = [];
  let size = 0;
  for (const one of documents) {
    size += one[1]?.length ?? 0;
    const last = all.at(-1);
    if (last && size <= maxChange) last.push(one);
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
  ask: typeof fetch | undefined,
): Promise<Pushed> {
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
  const body = { nonce, root, signer, signature, ops };
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
