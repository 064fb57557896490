import { result, transaction } from '../database';
import { parseDocument } from '../document';
import { type Entry, entriesAfter, lastPlace } from '../log';
import { current, currentSource } from '../stored';
import { askHub } from './ask';
import { sha256Hex } from './bytes';
import { type TeamKey, teamKeyOf } from './key';
import { keptMember, type Member } from './member';
import { closeRequest, requestKeyOf } from './request-key';

/** How far the log here was told to the team's audit. It names nobody. */
interface Told {
  team: string;
  place: number;
  /** The team wanted it then. */
  wanted: boolean;
}

/** The hub takes as many at once. */
const most = 100;

/** The most of what says whom an entry is about, in bytes. */
const maxAbout = 344;

/**
 * Tells the team's audit what became of posts that were stopped, where the list's policy wants that: the rule, the
 * network and what became of it, and closed for the team which clients. Nothing of the draft, and nothing from before the
 * team was joined or wanted it. What did not arrive is told the next time; told twice, it is written once.
 */
export async function report(ask?: typeof fetch): Promise<void> {
  const member = await keptMember();
  const key = member && (await teamKeyOf(member.team, member.key));
  if (!member || !key || (await currentSource())?.kind !== 'hub') return;
  const told = await toldSoFar();
  const begun = told?.team === member.team && told.wanted ? told : undefined;
  const newest = await lastPlace();
  if (newest === begun?.place) return;
  const wanted = await isWanted();
  if (!begun || !wanted) {
    await keepTold({ team: member.team, place: newest, wanted });
    return;
  }
  for (let { place } = begun; ; ) {
    const noted = await entriesAfter(place, most);
    const last = noted.at(-1);
    if (!last) return;
    const entries = await Promise.all(
      noted.flatMap(({ place, entry }) => (entry ? [asTold(member, key, place, entry)] : [])),
    );
    if (entries.length > 0) {
      const answer = await askHub(member, '/audit', { method: 'POST', body: { entries } }, ask);
      if (answer.code !== 'ok') return;
    }
    place = last.place;
    await keepTold({ team: member.team, place, wanted });
  }
}

/** Field by field: nothing else may come in with it. */
async function asTold(member: Member, key: TeamKey, place: number, { what, outcome, rules, network, clients }: Entry) {
  // The same for the same entry, so that the hub knows what it was told before.
  const id = (await sha256Hex(`keepmum audit\n${member.token}\n${place}`)).slice(0, 32);
  const about = [...clients];
  while (new TextEncoder().encode(JSON.stringify(about)).length > maxAbout) about.pop();
  const client = about.length > 0 ? await closeRequest(await requestKeyOf(key, id), 'audited', about) : '';
  return { id, kind: what, rule: rules[0] ?? '', network, client, outcome };
}

async function isWanted(): Promise<boolean> {
  const stored = await current();
  return stored !== undefined && wantsAudit(stored.document);
}

/** Whether the policy of a list wants what becomes of stopped posts to be told to the team's audit. */
export function wantsAudit(document: string): boolean {
  if (!document.includes('"audit"')) return false; // a large list is not taken apart for nothing
  const { policy } = parseDocument(document);
  return typeof policy === 'object' && policy !== null && 'audit' in policy && policy.audit === true;
}

async function toldSoFar(): Promise<Told | undefined> {
  return transaction(['source'], 'readonly', (store) => result<Told | undefined>(store('source').get('told')));
}

async function keepTold(told: Told): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => void store('source').put(told, 'told'));
}
