import type { HashAsked } from '../../checker/maker';
import { asWritten, clientsWritten } from '../as-written';
import type { Client, Document } from '../document';
import { type Changed, changed, restOf } from './changed';
import { close } from './close';
import type { Closed } from './closed';
import { bucketOf, type TeamKey } from './key';
import type { Member } from './member';
import { Forged, OtherKey, openAny } from './open';
import { keysOf } from './opened';
import { signerOf } from './sign';
import { type Documents, type Made, makeVersions } from './versions';
import type { Wall } from './wall';
import { type Behind, behindWalls, namesAnew, sayingsOf, UnknownWall } from './wall-push';

/** What became of changes that were to go to a team's hub. */
export type Pushed =
  | Made
  /** A client is to be behind a wall that this member is not inside of. */
  | { code: 'unknown-wall' | 'key-changed' };

/** What pushing takes beside the list. */
export interface PushOptions {
  /** Hashes the names of clients behind a wall, for those outside. */
  hash?: (names: HashAsked) => Promise<string[] | undefined>;
  /** The list that is to be, as it is written; without it, as JavaScript writes it. */
  text?: string;
  /** What is noted of the versions that are made. */
  note?: string;
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
  { hash, text = '', note, ask }: PushOptions = {},
): Promise<Pushed> {
  const keys = await keysOf(member);
  const signer = member.seed === undefined ? undefined : await signerOf(member.seed);
  if (!keys) return { code: 'key-changed' };
  if (!signer) return { code: 'read-only' };
  try {
    const walls = await sayingsOf(member, keys, closed);
    const change = changed(before, after);
    const behind = behindWalls(before, after, walls);
    const documents = await bucketsAnew(keys, closed, change, { after, text }, behind);
    documents.push(...(await namesAnew(keys[0], walls, change, after, behind, hash)));
    return await makeVersions(member, signer, closed, documents, { note, ask });
  } catch (error) {
    if (error instanceof OtherKey) return { code: 'key-changed' };
    if (error instanceof Forged) return { code: 'forged' };
    if (error instanceof UnknownWall) return { code: 'unknown-wall' };
    throw error;
  }
}

/** The items of a list of which something is another, by where each client was and is to be. */
export async function bucketsAnew(
  keys: [TeamKey, ...TeamKey[]],
  { documents }: Closed,
  change: Changed,
  { after, text }: { after: Document; text: string },
  behind: Behind,
): Promise<Documents> {
  const buckets = new Map<string, Bucket>();
  const written = clientsWritten(text);
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
      const before = there === undefined ? '' : await openAny(keys, item, there);
      const all = new Map(parsed(before || '[]').map((one) => [String(one.id), one]));
      for (const [id, client] of clients) {
        if (client) all.set(id, client);
        else all.delete(id);
      }
      if (all.size === 0) return [item, null];
      const inOrder = [...all.keys()].sort().map((id) => all.get(id));
      const texts = [`[${[...clients.keys()].flatMap((id) => written.get(id) ?? []).join()}]`, before];
      return [item, await close(keys[0] as TeamKey, item, asWritten(texts, inOrder))];
    }),
  );
  if (change.rest) made.push(['list', await close(keys[0], 'list', asWritten(text, restOf(after)))]);
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
