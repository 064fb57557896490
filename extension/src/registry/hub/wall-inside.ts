import { close } from './close';
import type { Closed } from './closed';
import type { Insider } from './insiders';
import { newKey, teamKeyOf } from './key';
import { openAny } from './open';
import type { Documents } from './versions';
import { itemOfWall } from './wall';
import { closeInside, placeInside } from './wall-place';
import type { Saying } from './wall-push';

/** The documents that let these members inside a wall and nobody else; with `renew`, it is closed with another key. */
export async function closedFor(
  team: string,
  { wall, id, ask }: Saying,
  insiders: Insider[],
  { documents }: Closed,
  renew: boolean,
): Promise<Documents> {
  const [now = '', before] = wall.secrets;
  const secret = renew ? newKey(now) : now;
  const key = await teamKeyOf(team, secret);
  if (!key) throw new Error('no key of a wall');
  const list = `w-${wall.tag}-list`;
  const inside = insiders.map((one) => one.id).sort();
  const made = new Map<string, string | null>([[list, await close(key, list, JSON.stringify({ id, ask, inside }))]]);
  for (const [item, document] of documents) {
    const of = itemOfWall(item);
    if (of?.tag !== wall.tag) continue;
    if (of.of.startsWith('k-')) made.set(item, null);
    const isOther = !document.startsWith(`1.${key.id}.`);
    if (of.of.startsWith('b') && isOther)
      made.set(item, await close(key, item, await openAny(wall.keys, item, document)));
  }
  for (const { own } of insiders) {
    const place = await placeInside(team, wall.tag, own);
    if (place) made.set(place.item, await closeInside(place, secret, renew ? now : before));
  }
  return [...made];
}
