import { askFor } from './ask';
import { type Card, closeCard, openCard } from './card';
import type { Member } from './member';

/** Thrown where something is for admins, and this member is none or cannot read what they note. */
export class NoAdmin extends Error {}

/** Somebody who joined, as admins know them. */
export interface Person {
  id: string;
  role: string;
  joinedAt: number;
  revokedAt?: number;
  /** What admins noted of them; of somebody who joined long ago nothing is. */
  card?: Card;
}

/** Everybody who joined, those who left too. Throws `Unanswered`. */
export async function peopleOf(member: Member, ask?: typeof fetch): Promise<Person[]> {
  const { members } = await askFor(member, '/members', {}, ask);
  return Promise.all(
    (members as Row[]).map(async ({ id, role, label, joined_ms, revoked_ms }) => {
      const card = await openCard(member, label);
      return { id, role, joinedAt: joined_ms, ...(revoked_ms && { revokedAt: revoked_ms }), ...(card && { card }) };
    }),
  );
}

/** As a hub tells it. */
interface Row {
  id: string;
  role: string;
  label?: string;
  joined_ms: number;
  revoked_ms?: number;
}

/** An admin's own id; notes them, where nobody has. Throws `NoAdmin`, `Unanswered`. */
export async function noteMyself(member: Member, ask?: typeof fetch): Promise<string> {
  const { id, role, label } = await askFor(member, '/me', {}, ask);
  if (role !== 'admin' || !member.roster || !member.own || !member.seed) throw new NoAdmin();
  if (!(await openCard(member, label))) await note(member, String(id), { own: member.own, role: 'admin' }, ask);
  return String(id);
}

/** Notes something of somebody who joined. */
export async function note(member: Member, id: string, card: Card, ask?: typeof fetch): Promise<void> {
  const body = { label: await closeCard(member, card) };
  await askFor(member, `/members/${id}`, { method: 'POST', body }, ask);
}

/** Ends somebody's access. What they have read they have read: `changeKey` closes what comes. Throws `Unanswered`. */
export async function revoke(member: Member, id: string, ask?: typeof fetch): Promise<void> {
  await askFor(member, `/members/${id}`, { method: 'DELETE' }, ask);
}
