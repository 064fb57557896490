import { asWritten } from '../as-written';
import { type Client, type Document, parseDocument } from '../document';
import { changed } from './changed';
import { type Closed, keepClosed } from './closed';
import { insidersOf } from './insiders';
import { joined } from './join';
import type { TeamKey } from './key';
import type { Member } from './member';
import { Forged } from './open';
import { keysOf, openedBy } from './opened';
import { noteMyself } from './people';
import { bucketsAnew, type PushOptions } from './push';
import { type Signer, signerOf } from './sign';
import { type Documents, fitsOneVersion, type Made, makeVersions } from './versions';
import { itemOfWall, namesKeyOf, newWall } from './wall';
import { closedFor } from './wall-inside';
import { type Behind, behindWalls, namesAnew, type Saying, sayingsOf } from './wall-push';

/** A wall as an admin wants it. */
export interface WallWanted {
  id: string;
  /** Whom everybody else is told to ask. */
  ask: string;
  /** The ids of members; whoever makes the wall is inside of it anyway. */
  inside: string[];
  /** The ids of clients. */
  clients: string[];
}

/** What became of a wall. It is done in one version or not at all: half of it would show what it hides, or lose it. */
export type Walled =
  | { code: 'walled' }
  /** There is a wall of that name, or there are two; or there is none any longer. */
  | { code: 'taken' | 'gone' }
  /** Somebody wanted inside has left, or has nothing to be handed a key with. */
  | { code: 'not-handed' }
  /** So much does not fit into one version. */
  | { code: 'too-many' }
  /** None of the clients is there, outside of walls. */
  | { code: 'no-client' }
  | Exclude<Made, { code: 'pushed' }>;

type Options = Pick<PushOptions, 'hash' | 'ask'>;

/** Makes a wall with clients of the open list behind it. Throws `NoAdmin`, `Unanswered`. */
export async function makeWall(
  member: Member,
  closed: Closed,
  { id, ask: whom, inside, clients }: WallWanted,
  { hash, ask }: Options = {},
): Promise<Walled> {
  const me = await noteMyself(member, ask);
  const before = await readNow(member, closed);
  if (before.walls.some((wall) => wall.id === id)) return { code: 'taken' };
  const insiders = await insidersOf(member, me, inside, ask);
  if (!insiders) return { code: 'not-handed' };
  const wall = await newWall(member.team);
  const saying = { wall, id, ask: whom, inside: insiders.map((one) => one.id).sort() };
  const made = await closedFor(member.team, saying, insiders, closed, false);
  const now = { ...before, walls: [...before.walls, saying] };
  return sent(member, closed, now, await put(now, closed, id, clients, hash), made, ask);
}

/** Puts more clients of the open list behind a wall. */
export async function putBehind(
  member: Member,
  closed: Closed,
  { id, clients }: Pick<WallWanted, 'id' | 'clients'>,
  { hash, ask }: Options = {},
): Promise<Walled> {
  const now = await readNow(member, closed);
  const [was, other] = now.walls.filter((wall) => wall.id === id);
  if (!was || other) return { code: other ? 'taken' : 'gone' };
  return sent(member, closed, now, await put(now, closed, id, clients, hash), [], ask);
}

/** Takes a wall down: everybody gets the clients that were behind it. */
export async function takeDown(member: Member, closed: Closed, id: string, { ask }: Options = {}): Promise<Walled> {
  const now = await readNow(member, closed);
  const [was, other] = now.walls.filter((wall) => wall.id === id);
  if (!was || other) return { code: other ? 'taken' : 'gone' };
  const after = withWall(now.list, ({ wall }) => (wall === id ? undefined : wall));
  const shown = await moved(now, closed, after, () => ({ was, is: undefined }));
  const left = [...closed.documents.keys()].filter((item) => itemOfWall(item)?.tag === was.wall.tag);
  return sent(
    member,
    closed,
    now,
    shown,
    left.map((item): Documents[number] => [item, null]),
    ask,
  );
}

/** The newest version as an admin who is to change its walls has it. */
interface Now {
  keys: [TeamKey, ...TeamKey[]];
  signer: Signer | undefined;
  walls: Saying[];
  list: Document;
  text: string;
}

async function readNow(member: Member, closed: Closed): Promise<Now> {
  const keys = await keysOf(member);
  if (!keys) throw new Forged();
  const { items } = await openedBy(member, keys, closed.documents);
  const text = joined(items, await namesKeyOf(keys[0]));
  if (text === undefined) throw new Forged();
  const signer = await signerOf(member.seed ?? '');
  return { keys, signer, walls: await sayingsOf(member, keys, closed), list: parseDocument(text), text };
}

/** What puts clients behind a wall; undefined where none of them is in the open. */
async function put(
  now: Now,
  closed: Closed,
  id: string,
  clients: string[],
  hash: Options['hash'],
): Promise<Documents | undefined> {
  const wanted = new Set(clients);
  const after = withWall(now.list, (one) => one.wall ?? (wanted.has(String(one.id)) ? id : undefined));
  const change = changed(now.list, after);
  if (change.clients.size === 0) return undefined;
  const behind = behindWalls(now.list, after, now.walls);
  const names = await namesAnew(now.keys[0], now.walls, change, after, behind, hash);
  return [...(await moved(now, closed, after, behind)), ...names];
}

/** The buckets of clients that are behind another wall than before, or behind none. */
function moved({ keys, list, text }: Now, closed: Closed, after: Document, behind: Behind): Promise<Documents> {
  return bucketsAnew(keys, closed, changed(list, after), { after, text: asWritten(text, after) }, behind);
}

function withWall(list: Document, wallOf: (client: Client) => string | undefined): Document {
  const clients = list.clients.map((client) => {
    const wall = wallOf(client);
    if (wall === client.wall) return client;
    const { wall: _, ...open } = client;
    return (wall === undefined ? open : { ...open, wall }) as Client;
  });
  return { ...list, clients };
}

async function sent(
  member: Member,
  closed: Closed,
  { signer }: Now,
  clients: Documents | undefined,
  more: Documents,
  ask: typeof fetch | undefined,
): Promise<Walled> {
  if (!clients) return { code: 'no-client' };
  if (!signer) return { code: 'read-only' };
  const documents = [...new Map([...clients, ...more])];
  if (!fitsOneVersion(documents)) return { code: 'too-many' };
  const made = await makeVersions(member, signer, closed, documents, { ask });
  if (made.code !== 'pushed') return made;
  await keepClosed(made.closed);
  return { code: 'walled' };
}
