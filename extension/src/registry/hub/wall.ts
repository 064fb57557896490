import { toHex } from './bytes';
import { bitsOf, newKey, type TeamKey, teamKeyOf } from './key';
import { Forged, OtherKey, open } from './open';
import { placeInside } from './wall-place';

/** A wall that this member is inside of: what closes the clients behind it. */
export interface Wall {
  /** In the names of its items. It tells nothing of the wall. */
  tag: string;
  /** The one in use, and the one before it. */
  keys: TeamKey[];
  /** The same as they are handed on. */
  secrets: string[];
}

const encoder = new TextEncoder();

/** Takes the name of a wall's item apart; undefined where the item is of none. */
export function itemOfWall(item: string): { tag: string; of: string } | undefined {
  const [, tag, of] = /^w-([^-]*)-(.*)$/.exec(item) ?? [];
  return tag === undefined || of === undefined ? undefined : { tag, of };
}

/** The walls of a version that a member is inside of, by their tags. Throws `Forged`. */
export async function wallsOf(team: string, own: string | undefined, documents: Map<string, string>): Promise<Wall[]> {
  const tags = [...documents.keys()].map(itemOfWall).filter((item) => item?.of === 'names');
  const all = await Promise.all(tags.map((item) => wallOf(team, own, item?.tag ?? '', documents)));
  return all.filter((wall) => wall !== undefined);
}

async function wallOf(
  team: string,
  own: string | undefined,
  tag: string,
  documents: Map<string, string>,
): Promise<Wall | undefined> {
  const place = own === undefined ? undefined : await placeInside(team, tag, own);
  const document = place && documents.get(place.item);
  if (!place || document === undefined) return undefined;
  try {
    const { key, before } = JSON.parse(await open(place.box, place.item, document)) as { key: string; before?: string };
    const keys = await Promise.all([key, ...(before ? [before] : [])].map((secret) => teamKeyOf(team, secret)));
    const known = keys.filter((one) => one !== undefined);
    if (known.length !== keys.length || (await tagOf(known[0] as TeamKey)) !== tag) throw new Forged();
    return { tag, keys: known, secrets: before ? [key, before] : [key] };
  } catch (error) {
    if (error instanceof OtherKey) return undefined; // somebody else's, whose place has the same name
    throw error;
  }
}

/** A wall that nobody is inside of yet. */
export async function newWall(team: string): Promise<Wall> {
  const secret = newKey();
  const key = await teamKeyOf(team, secret);
  if (!key) throw new Error('no key of a wall');
  return { tag: await tagOf(key), keys: [key], secrets: [secret] };
}

async function tagOf({ places }: TeamKey): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', places, encoder.encode('keepmum wall')));
  return toHex(mac.subarray(0, 6));
}

/** The key of the hashes of names behind walls, in hex. Everybody on the team has it. */
export async function namesKeyOf({ team, placing }: TeamKey): Promise<string> {
  return toHex(await bitsOf(team, placing, 'keepmum names'));
}

/** What makes hashes that are no name's, in hex. */
export async function fillingOf({ keys: [key] }: Wall): Promise<string> {
  return key ? toHex(await bitsOf(key.team, key.closing, 'keepmum filling')) : '';
}
