import type { HashAsked } from '../../checker/maker';
import type { Client, Document } from '../document';
import type { Changed } from './changed';
import { close } from './close';
import type { Closed } from './closed';
import type { TeamKey } from './key';
import type { Member } from './member';
import { Forged, openAny } from './open';
import { fillingOf, namesKeyOf, type Wall, wallsOf } from './wall';

/** Thrown where a client is to be behind a wall that cannot be closed here: nobody outside may get it instead. */
export class UnknownWall extends Error {}

/** A wall with what it says of itself, and the ids of the members inside. */
export interface Saying {
  wall: Wall;
  id: string;
  ask: string;
  inside: string[];
}

/** What the walls that a member is inside of say of themselves. */
export async function sayingsOf(member: Member, keys: readonly TeamKey[], { documents }: Closed): Promise<Saying[]> {
  const walls = keys.length > 0 ? await wallsOf(member.team, member.own, documents) : [];
  return Promise.all(
    walls.map(async (wall) => {
      const item = `w-${wall.tag}-list`;
      const { id, ask, inside } = JSON.parse(await openAny(wall.keys, item, documents.get(item) ?? '')) as Saying;
      if (typeof id !== 'string' || !Array.isArray(inside)) throw new Forged();
      return { wall, id, ask, inside };
    }),
  );
}

/** Behind which wall a client was and is to be. */
export type Behind = (id: string) => { was: Saying | undefined; is: Saying | undefined };

/**
 * A client that was behind a wall stays there, whatever became of the word for it here: a browser lets nobody see more.
 */
export function behindWalls(before: Document, after: Document, walls: Saying[]): Behind {
  const wallOf = (list: Document) => new Map(list.clients.filter(({ wall }) => wall).map((one) => [one.id, one.wall]));
  const [old, now] = [wallOf(before), wallOf(after)];
  const named = (wall: string | undefined) => {
    const [one, other] = walls.filter(({ id }) => id === wall);
    // Two admins who did not know of each other's: of which of them a client is cannot be told.
    if (other) throw new UnknownWall();
    return one;
  };
  return (id) => {
    const was = named(old.get(id));
    const wanted = now.get(id);
    const is = named(wanted) ?? was;
    if (wanted !== undefined && !is) throw new UnknownWall();
    return { was, is };
  };
}

/** The hashes of the names behind each wall at which something changed. */
export async function namesAnew(
  key: TeamKey,
  walls: Saying[],
  change: Changed,
  after: Document,
  behind: Behind,
  hash: ((names: HashAsked) => Promise<string[] | undefined>) | undefined,
): Promise<[string, string][]> {
  const touched = new Set<Saying | undefined>();
  for (const id of change.clients.keys()) for (const wall of Object.values(behind(id))) touched.add(wall);
  return Promise.all(
    walls
      .filter((one) => touched.has(one))
      .map(async (one): Promise<[string, string]> => {
        const clients = after.clients.filter(({ id }) => id !== undefined && behind(id).is === one);
        const names = await hash?.({
          document: JSON.stringify({ keepmum: 1, clients: clients.map(namesOf) }),
          key: await namesKeyOf(key),
          filling: await fillingOf(one.wall),
        });
        if (!names) throw new Error('the names were not hashed');
        const item = `w-${one.wall.tag}-names`;
        return [item, await close(key, item, JSON.stringify({ ask: one.ask, names }))];
      }),
  );
}

/** What of a client has to do with how it is called. */
function namesOf({ id, name, aliases, brands, codenames, people, domains, handles }: Client): Client {
  return { id, name, aliases, brands, codenames, people, domains, handles } as Client;
}
