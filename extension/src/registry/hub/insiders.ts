import type { Member } from './member';
import { peopleOf } from './people';

/** A member who is to be inside a wall, with the secret that its key is handed to them with. */
export interface Insider {
  id: string;
  own: string;
}

/**
 * An admin, by their own id, and everybody wanted with them; undefined where somebody has left, or has nothing to be
 * handed a key with. Throws `Unanswered`.
 */
export async function insidersOf(
  member: Member,
  me: string,
  wanted: string[],
  ask?: typeof fetch,
): Promise<Insider[] | undefined> {
  const people = await peopleOf(member, ask);
  const ids = [...new Set([me, ...wanted])];
  const insiders = ids.flatMap((id) => {
    const person = people.find((one) => one.id === id && one.revokedAt === undefined);
    const own = id === me ? member.own : person?.card?.own;
    return own === undefined ? [] : [{ id, own }];
  });
  return insiders.length < ids.length ? undefined : insiders;
}
