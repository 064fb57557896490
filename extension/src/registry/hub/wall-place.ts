import { fromBase64URL } from './bytes';
import { close } from './close';
import { bitsOf, type Opener, openerOf } from './key';

/** Where a wall's key waits for one member, and what opens and closes it there. */
export interface WallPlace {
  item: string;
  box: Opener;
}

/** The place of the member with a secret of their own; undefined where that is none. Nobody else can tell whose it is. */
export async function placeInside(team: string, tag: string, own: string): Promise<WallPlace | undefined> {
  const raw = fromBase64URL(own);
  if (raw?.length !== 32) return undefined;
  const secret = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits']);
  const box = await openerOf(team, await bitsOf(team, secret, `keepmum inside\n${tag}`), 'keepmum box');
  return { item: `w-${tag}-k-${box.id}`, box };
}

/** Closes a wall's key for the member, with the one before, with which some of the wall's items may still be closed. */
export function closeInside({ item, box }: WallPlace, key: string, before?: string): Promise<string> {
  return close(box, item, JSON.stringify({ key, ...(before && { before }) }));
}
