import { type Opener, type TeamKey, teamKeyOf } from './key';
import type { Member } from './member';
import { openAny } from './open';
import { itemOfWall, type Wall, wallsOf } from './wall';

/** A version of a team's list as a member can read it. */
export interface Opened {
  /** The JSON of every item, but of those behind walls that the member is not inside of. */
  items: Map<string, string>;
  walls: Wall[];
}

/** The team's keys that a member has, the one in use first; undefined when that is none. */
export async function keysOf({ team, key, past = [] }: Member): Promise<[TeamKey, ...TeamKey[]] | undefined> {
  const [now, ...before] = await Promise.all([key, ...past].map((secret) => teamKeyOf(team, secret)));
  return now && [now, ...before.filter((one) => one !== undefined)];
}

/** Opens the documents of a version. Throws `Forged`, `OtherKey`. */
export async function openedBy(
  { team, own }: Pick<Member, 'team' | 'own'>,
  keys: readonly TeamKey[],
  documents: Map<string, string>,
): Promise<Opened> {
  const walls = await wallsOf(team, own, documents);
  const items = await Promise.all(
    [...documents].map(async ([item, document]): Promise<[string, string][]> => {
      const openers = openersOf(item, keys, walls);
      return openers ? [[item, await openAny(openers, item, document)]] : [];
    }),
  );
  return { items: new Map(items.flat()), walls };
}

/** What may open an item; undefined where it is not for this member. */
export function openersOf(
  item: string,
  keys: readonly TeamKey[],
  walls: readonly Wall[],
): readonly Opener[] | undefined {
  const ofWall = itemOfWall(item);
  if (!ofWall || ofWall.of === 'names') return keys;
  if (ofWall.of.startsWith('k-')) return undefined;
  return walls.find(({ tag }) => tag === ofWall.tag)?.keys;
}
