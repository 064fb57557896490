import { type Closed, keepClosed } from './closed';
import { insidersOf } from './insiders';
import type { Member } from './member';
import { keysOf } from './opened';
import { noteMyself } from './people';
import { signerOf } from './sign';
import { type Made, makeVersions } from './versions';
import { itemOfWall } from './wall';
import { closedFor } from './wall-inside';
import { type Saying, sayingsOf } from './wall-push';

/** The walls that this member is inside of, and how many others there are. */
export async function wallsHere(member: Member, closed: Closed): Promise<{ walls: Saying[]; others: number }> {
  const walls = await sayingsOf(member, (await keysOf(member)) ?? [], closed);
  const all = [...closed.documents.keys()].filter((item) => itemOfWall(item)?.of === 'names').length;
  return { walls, others: all - walls.length };
}

export type Let =
  | { code: 'let' }
  /** Somebody wanted inside has left, or has nothing to be handed a key with. */
  | { code: 'not-handed' }
  /** There are two walls of that name, made by admins who did not know of each other's. */
  | { code: 'taken' }
  | Exclude<Made, { code: 'pushed' }>;

/**
 * Says who is inside a wall from now on, and this admin. Whoever was and is no longer has its key, so there is another.
 * Throws `NoAdmin`, `Unanswered`.
 */
export async function setInside(
  member: Member,
  closed: Closed,
  wall: string,
  wanted: string[],
  ask?: typeof fetch,
): Promise<Let> {
  const me = await noteMyself(member, ask);
  const signer = await signerOf(member.seed ?? '');
  const [saying, other] = (await wallsHere(member, closed)).walls.filter(({ id }) => id === wall);
  if (!saying || !signer) return { code: 'behind' };
  if (other) return { code: 'taken' };
  const insiders = await insidersOf(member, me, wanted, ask);
  if (!insiders) return { code: 'not-handed' };
  const renew = saying.inside.some((id) => insiders.every((one) => one.id !== id));
  const documents = await closedFor(member.team, saying, insiders, closed, renew);
  const made = await makeVersions(member, signer, closed, documents, { ask });
  if (made.code !== 'pushed') return made;
  await keepClosed(made.closed);
  return { code: 'let' };
}
