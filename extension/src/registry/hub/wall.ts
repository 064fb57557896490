import { fromBase64URL, toHex } from './bytes';
import { bitsOf, type Opener, openerOf, type TeamKey, teamKeyOf } from './key';
import { Forged, OtherKey, open } from './open';

/** A wall that this member is inside of: what closes the clients behind it. */
export interface Wall {
  /** In the names of its items. It tells nothing of the wall. */
  tag: string;
  /** The one in use, and the one before it. */
  keys: TeamKey[];
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
    return { tag, keys: known };
  } catch (error) {
    if (error instanceof OtherKey) return undefined; // somebody else's, whose place has the same name
    throw error;
  }
}

/** Where a wall's key waits for the member with this secret of their own, and what opens it there. */
async function placeInside(team: string, tag: string, own: string): Promise<{ item: string; box: Opener } | undefined> {
  const raw = fromBase64URL(own);
  if (raw?.length !== 32) return undefined;
  const secret = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits']);
  const box = await openerOf(team, await bitsOf(team, secret, `keepmum inside\n${tag}`), 'keepmum box');
  return { item: `w-${tag}-k-${box.id}`, box };
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
