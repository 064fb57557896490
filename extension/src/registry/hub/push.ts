import type { HashAsked } from '../../checker/maker';
import type { Client, Document } from '../document';
import { askHub } from './ask';
import { sha256Hex } from './bytes';
import { type Changed, changed, restOf } from './changed';
import { close } from './close';
import type { Closed } from './closed';
import { bucketOf, type TeamKey } from './key';
import { keepMember, type Member } from './member';
import { Forged, OtherKey, openAny } from './open';
import { keysOf } from './opened';
import { type Signer, signerOf } from './sign';
import { rootOf } from './verify';
import type { Wall } from './wall';
import { type Behind, behindWalls, namesAnew, sayingsOf, UnknownWall } from './wall-push';

/** What became of changes that were to go to a team's hub. */
export type Pushed =
  | { code: 'pushed'; closed: Closed }
  /** Somebody was quicker: their version is read first. */
  | { code: 'behind' }
  /** The hub takes no changes of this member. */
  | { code: 'read-only' }
  /** A client is to be behind a wall that this member is not inside of. */
  | { code: 'unknown-wall' }
  | { code: 'key-changed' | 'forged' | 'access-ended' | 'network' | 'redirected' | 'wrong-type' }
  | { code: 'status'; status: number; retryAfter?: number };

/** The most of one change, in bytes of documents; the hub takes a little more. */
const maxChange = 1_800_000;

/** What pushing takes beside the list. */
export interface PushOptions {
  /** Hashes the names of clients behind a wall, for those outside. */
  hash?: (names: HashAsked) => Promise<string[] | undefined>;
  ask?: typeof fetch | undefined;
}

/**
 * Makes the team's list what `after` is, from the version that `closed` is and `before` was read from. Only the
 * buckets of clients that changed are sent; what is too much for one change is sent as several.
 */
export async function push(
  member: Member,
  closed: Closed,
  before: Document,
  after: Document,
  { hash, ask }: PushOptions = {},
): Promise<Pushed> {
  const keys = await keysOf(member);
  const signer = member.seed === undefined ? undefined : await signerOf(member.seed);
  if (!keys) return { code: 'key-changed' };
  if (!signer) return { code: 'read-only' };
  try {
    const walls = await sayingsOf(member, keys, closed);
    const change = changed(before, after);
    const behind = behindWalls(before, after, walls);
    const documents = await closedAnew(keys, closed, change, after, behind);
    documents.push(...(await namesAnew(keys[0], walls, change, after, behind, hash)));
    return await send({ ...member }, signer, closed, documents.sort(byItem), ask);
  } catch (error) {
    if (error instanceof OtherKey) return { code: 'key-changed' };
    if (error instanceof Forged) return { code: 'forged' };
    if (error instanceof UnknownWall) return { code: 'unknown-wall' };
    throw error;
  }
}

/** The documents that change; null takes one away. */
type Documents = [item: string, document: string | null][];

const byItem = ([a]: Documents[number], [b]: Documents[number]) => (a < b ? -1 : 1);

async function closedAnew(
  keys: [TeamKey, ...TeamKey[]],
  { documents }: Closed,
  change: Changed,
  after: Document,
  behind: Behind,
): Promise<Documents> {
  const buckets = new Map<string, Bucket>();
  const put = async (id: string, wall: Wall | undefined, client: Client | undefined) => {
    const [key] = wall?.keys ?? keys;
    if (!key) return;
    const bucket = await bucketOf(key, id);
    const item = wall ? `w-${wall.tag}-${bucket}` : bucket;
    const known = buckets.get(item) ?? { keys: wall?.keys ?? keys, clients: new Map() };
    buckets.set(item, known);
    known.clients.set(id, client);
  };
  for (const [id, client] of change.clients) {
    const { was, is } = behind(id);
    if (was !== is) await put(id, was?.wall, undefined);
    await put(id, is?.wall, client);
  }
  const made: Documents = await Promise.all(
    [...buckets].map(async ([item, { keys, clients }]): Promise<Documents[number]> => {
      const there = documents.get(item);
      const all = new Map<string, Client>();
      if (there !== undefined) for (const one of parsed(await openAny(keys, item, there))) all.set(String(one.id), one);
      for (const [id, client] of clients) {
        if (client) all.set(id, client);
        else all.delete(id);
      }
      const inOrder = [...all.keys()].sort().map((id) => all.get(id));
      return [item, inOrder.length > 0 ? await close(keys[0] as TeamKey, item, JSON.stringify(inOrder)) : null];
    }),
  );
  if (change.rest) made.push(['list', await close(keys[0], 'list', restOf(after))]);
  return made.filter(([item, document]) => document !== null || documents.has(item));
}

/** The clients of one item that change, and what opens and closes it. */
interface Bucket {
  keys: readonly TeamKey[];
  clients: Map<string, Client | undefined>;
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
