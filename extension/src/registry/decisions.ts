import { surfaceText } from '../messages/surface';
import type { CheckResult, Draft, Finding, Outcome } from '../messages/verdict';
import { result, type Store, transaction } from './database';
import { decisionKey } from './decision-key';
import {
  all,
  clientTag,
  type Decision,
  forgetOld,
  holding,
  type Kept,
  keep,
  keyedHash,
  noneKept,
  placeOf,
  type Row,
  whichHold,
} from './decision-row';
import { sentenceAround } from './sentence';
import { settings } from './settings';
import { keyRecord, Locked, Unreadable, unchanged, vaultOf } from './vault';

export type { Decision } from './decision-row';

/**
 * Remembers that the writer called these findings fine: for this client, rule, sentence, network, account and
 * audience.
 */
export async function remember(findings: Finding[], draft: Draft, now = Date.now()): Promise<void> {
  const key = await decisionKey();
  const { keepWords } = await settings();
  const made = findings.map(async (finding): Promise<Kept> => {
    const { network, account, audience } = draft;
    const words = keepWords ? sentenceOf(finding, draft) : undefined;
    const id = await identify(key, finding, draft);
    return { id, client: finding.client, rule: finding.rule, network, account, audience, at: now, words };
  });
  await keep(key, await Promise.all(made), now);
}

/** The result without the findings that were called fine, its outcome made anew. */
export async function withoutDecided(check: CheckResult, draft: Draft, now = Date.now()): Promise<CheckResult> {
  if (!check.ok || check.findings.length === 0) return check;
  // Most writers have none, and this runs with each key: keys and hashes are for those that have.
  if (await noneKept()) return check;
  let ids: string[];
  try {
    const key = await decisionKey();
    ids = await Promise.all(check.findings.map((finding) => identify(key, finding, draft)));
  } catch (error) {
    if (error instanceof Locked) return check;
    throw error;
  }
  const held = await whichHold(ids, now);
  const findings = check.findings.filter((_, i) => !held[i]);
  return { ...check, findings, outcome: outcomeOf(findings) };
}

/** Every decision that holds, the latest first. Throws `Locked`. */
export async function decisions(now = Date.now()): Promise<Decision[]> {
  const { record, rows } = await transaction(['keys', 'registry', 'decisions'], 'readwrite', async (store) => {
    await forgetOld(store, now);
    return { record: await keyRecord(store), rows: await holding(store, now) };
  });
  if (rows.length === 0) return [];
  const safe = await vaultOf(record);
  const opened = rows.map(async ([id, { until, sealed }]): Promise<Decision | undefined> => {
    try {
      return { ...JSON.parse(await safe.openText(placeOf(id), sealed)), id, until };
    } catch (error) {
      if (error instanceof Unreadable) return undefined; // what was damaged is not found in a draft either
      throw error;
    }
  });
  return (await Promise.all(opened)).filter((one) => one !== undefined).sort((a, b) => b.at - a.at);
}

/** How many decisions hold; to be told while it is locked, too. */
export function countDecisions(now = Date.now()): Promise<number> {
  return transaction(['registry', 'decisions'], 'readonly', async (store) => (await holding(store, now)).length);
}

export async function forgetDecision(id: string): Promise<void> {
  await transaction(['decisions'], 'readwrite', (store) => result(store('decisions').delete(id)));
}

export async function forgetAllDecisions(): Promise<void> {
  await transaction(['decisions'], 'readwrite', (store) => result(store('decisions').clear()));
}

/** Takes the words of drafts out of every decision. */
export async function forgetDecisionWords(): Promise<void> {
  const { record, rows } = await transaction(['keys', 'decisions'], 'readonly', async (store) => ({
    record: await keyRecord(store),
    rows: await all(store),
  }));
  if (rows.length === 0) return;
  const safe = await vaultOf(record);
  const without = await Promise.all(
    rows.map(async ([id, row]): Promise<[string, Row]> => {
      const about = await safe.openText(placeOf(id), row.sealed).catch(() => '{}');
      const { words: _, ...rest } = JSON.parse(about) as Partial<Decision>;
      return [id, { ...row, sealed: await safe.seal(placeOf(id), JSON.stringify(rest)) }];
    }),
  );
  await transaction(['keys', 'decisions'], 'readwrite', async (store) => {
    if (!(await unchanged(store, safe))) return;
    const still = new Set((await all(store)).map(([id]) => id));
    for (const [id, row] of without) if (still.has(id)) store('decisions').put(row, id);
  });
}

/** What forgets every decision about a client, inside the transaction that stores the client changed. */
export async function forgetDecisionsOn(client: string): Promise<(store: Store) => Promise<void>> {
  const tag = await clientTag(await decisionKey(), client);
  return async (store) => {
    for (const [id, row] of await all(store)) if (row.client === tag) store('decisions').delete(id);
  };
}

const grave: Outcome[] = ['clear', 'note', 'warn', 'hold'];

function outcomeOf(findings: Finding[]): Outcome {
  return grave[Math.max(0, ...findings.map((finding) => grave.indexOf(finding.severity)))] ?? 'hold';
}

function sentenceOf(finding: Finding, draft: Draft): string {
  return sentenceAround(surfaceText(draft, finding), finding.start, finding.end);
}

function identify(key: CryptoKey, finding: Finding, draft: Draft): Promise<string> {
  const { client, rule, surface } = finding;
  const { network, account = '', audience = '' } = draft;
  return keyedHash(key, ['decision', client, rule, surface, sentenceOf(finding, draft), network, account, audience]);
}
