import { close } from './close';
import { boxOf } from './key';
import type { Member } from './member';
import { open } from './open';

/**
 * What admins note of a member, closed to everybody else: the secret with which something is handed to them, and the
 * role they were invited to, for a hub could tell another.
 */
export interface Card {
  own: string;
  role: string;
  name?: string;
}

type Noting = Pick<Member, 'team' | 'roster' | 'pastRosters'>;

export async function closeCard({ team, roster = '' }: Noting, card: Card): Promise<string> {
  const box = await boxOf(team, roster);
  if (!box) throw new Error('not an admin’s');
  return close(box, 'card', JSON.stringify(card));
}

/** What is noted of a member; undefined when nothing is, or with a secret that is not known here. */
export async function openCard({ team, roster, pastRosters = [] }: Noting, label: unknown): Promise<Card | undefined> {
  if (typeof label !== 'string' || label === '') return undefined;
  for (const secret of [roster, ...pastRosters]) {
    const box = secret === undefined ? undefined : await boxOf(team, secret);
    const json = box && (await open(box, 'card', label).catch(() => undefined));
    if (json !== undefined) return JSON.parse(json) as Card;
  }
  return undefined;
}
