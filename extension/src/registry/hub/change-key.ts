import { askFor } from './ask';
import { newSecret } from './bytes';
import { closeCard } from './card';
import { close } from './close';
import { type Closed, keepClosed } from './closed';
import { changesList } from './invite';
import { boxOf, newKey, type TeamKey } from './key';
import { type Member, updateMember, withKeys } from './member';
import { openAny } from './open';
import { keysOf } from './opened';
import { NoAdmin, noteMyself, type Person, peopleOf } from './people';
import { signerOf } from './sign';
import { type Documents, type Made, makeVersions } from './versions';
import { itemOfWall } from './wall';
import { closedFor } from './wall-inside';
import { sayingsOf } from './wall-push';

/** What became of everybody when the key was changed. */
export interface Handing {
  /** They have the new key waiting for them. */
  handed: Person[];
  /** They need a new invitation. */
  left: Person[];
  /** How many walls keep their keys, for this admin is not inside of them. */
  walls: number;
}

export type KeyChanged = { code: 'changed'; handing: Handing } | Exclude<Made, { code: 'pushed' }>;

/**
 * Closes the list with another key and signs it with another signer, so that who has left can neither read what is
 * written from now on nor write in the name of the team. Everybody else is handed what they need, closed for each. The
 * new keys are kept before anything is sent; when it is interrupted, it is done once more, with keys that are newer still:
 * who was handed these may have left meanwhile. Throws `NoAdmin`, `Unanswered`.
 */
export async function changeKey(old: Member, closed: Closed, ask?: typeof fetch): Promise<KeyChanged> {
  const me = await noteMyself(old, ask);
  const seed = newSecret();
  const signer = await signerOf(seed);
  const keys = newKey(old.key);
  if (!signer) throw new NoAdmin();
  const renewed = await updateMember(old.token, (kept) => ({
    // The signer before is trusted until the list is signed by the new one.
    ...withKeys(kept, keys, [signer.signer, ...kept.signers]),
    seed,
    roster: newSecret(),
    pastRosters: [...(kept.roster ? [kept.roster] : []), ...(kept.pastRosters ?? [])],
  }));
  if (!renewed || renewed.past?.[0] !== old.key) return { code: 'behind' };
  const people = (await peopleOf(renewed, ask)).filter(({ revokedAt }) => revokedAt === undefined);
  const handing = await handOver(renewed, me, people, closed.head.version, ask);
  const { documents, walls } = await closedAnew(renewed, closed, people, me);
  const made = await makeVersions(renewed, signer, closed, documents, { ask });
  if (made.code !== 'pushed') return made;
  await keepClosed(made.closed);
  await updateMember(old.token, ({ pastRosters: _, ...kept }) => ({ ...kept, signers: [signer.signer] }));
  return { code: 'changed', handing: { ...handing, walls } };
}

/** Closes the new keys for everybody who is noted, and what is noted of them with the new secret of admins. */
async function handOver(
  member: Member,
  me: string,
  people: Person[],
  version: number,
  ask?: typeof fetch,
): Promise<Omit<Handing, 'walls'>> {
  const handing: Omit<Handing, 'walls'> = { handed: [], left: [] };
  for (const person of people) {
    const { id, card } = person;
    const box = card && (await boxOf(member.team, card.own));
    if (!card || !box) {
      if (id !== me) handing.left.push(person);
      continue;
    }
    const label = await closeCard(member, card);
    const { key, signers, seed, roster } = member;
    const given = {
      version,
      key,
      signers: signers.slice(0, 1),
      ...(changesList(card.role) && { seed }),
      ...(card.role === 'admin' && { roster }),
    };
    const body = id === me ? { label } : { label, handed: await close(box, 'handover', JSON.stringify(given)) };
    await askFor(member, `/members/${id}`, { method: 'POST', body }, ask);
    if (id !== me) handing.handed.push(person);
  }
  return handing;
}

/** Every document that this admin may close, closed with the new keys. */
async function closedAnew(member: Member, closed: Closed, people: Person[], me: string) {
  const keys = (await keysOf(member)) ?? [];
  const [key] = keys as [TeamKey];
  const documents: Documents = [];
  let walls = 0;
  for (const [item, document] of closed.documents) {
    const ofWall = itemOfWall(item);
    if (ofWall?.of === 'names') walls++;
    if (ofWall && ofWall.of !== 'names') continue;
    if (document.startsWith(`1.${key.id}.`)) continue;
    documents.push([item, await close(key, item, await openAny(keys, item, document))]);
  }
  for (const saying of await sayingsOf(member, keys, closed)) {
    const insiders = people.flatMap(({ id, card }) => {
      const own = id === me ? member.own : card?.own;
      return own !== undefined && saying.inside.includes(id) ? [{ id, own }] : [];
    });
    documents.push(...(await closedFor(member.team, saying, insiders, closed, true)));
    walls--;
  }
  return { documents, walls };
}
