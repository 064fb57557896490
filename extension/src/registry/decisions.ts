import { surfaceText } from '../messages/surface';
import type { CheckResult, Draft, Finding, Outcome } from '../messages/verdict';
import { result, type Store, transaction } from './database';
import { decisionKey } from './decision-key';
import { headOf } from './kept';
import { sentenceAround } from './sentence';
import { settings } from './settings';
import { keyRecord, Locked, Unreadable, unchanged, vault, vaultOf } from './vault';

const lifetime = 90 * 24 * 60 * 60 * 1000;

/** What the writer called fine, as it is found again in the options. */
export interface Decision {
  id: string;
  client: string;
  rule: string;
  network: string;
  account?: string;
  audience?: string;
  /** When it was made, and when it runs out, in milliseconds since 1970. */
  at: number;
  until: number;
  /** The sentence it is about, where the writer has words kept. */
  words?: string;
}

/** A decision as it is stored: under a keyed hash of all it is about, with no more in the clear than when it ends. */
interface Row {
  until: number;
  /** The version of the list it was made on. */
  version: number;
  /** A keyed hash of the client. */
  client: string;
  sealed: Uint8Array<ArrayBuffer>;
}

/**
 * Remembers that the writer called these findings fine: for this client, rule, sentence, network, account and
 * audience, on this version of the list. Not at all where it is locked meanwhile.
 */
export async function remember(findings: Finding[], draft: Draft, now = Date.now()): Promise<void> {
  const safe = await vault();
  const key = await decisionKey();
  const { keepWords } = await settings();
  const until = now + lifetime;
  const rows = await Promise.all(
    findings.map(async (finding) => {
      const { network, account, audience } = draft;
      const id = await identify(key, finding, draft);
      const words = keepWords ? sentenceOf(finding, draft) : undefined;
      const about = { client: finding.client, rule: finding.rule, network, account, audience, at: now, words };
      const sealed = await safe.seal(placeOf(id), JSON.stringify(about));
      return { id, until, client: await clientTag(key, finding.client), sealed };
    }),
  );
  await transaction(['keys', 'registry', 'decisions'], 'readwrite', async (store) => {
    await forgetOld(store, now);
    if (!(await unchanged(store, safe))) return; // a lock was set or taken off at this very moment
    const version = (await headOf(store)).now?.version ?? 0;
    for (const { id, ...row } of rows) store('decisions').put({ ...row, version } satisfies Row, id);
  });
}

/** The result without the findings that were called fine, its outcome made anew. */
export async function withoutDecided(check: CheckResult, draft: Draft, now = Date.now()): Promise<CheckResult> {
  if (!check.ok || check.findings.length === 0) return check;
  let ids: string[];
  try {
    const key = await decisionKey();
    ids = await Promise.all(check.findings.map((finding) => identify(key, finding, draft)));
  } catch (error) {
    if (error instanceof Locked) return check;
    throw error;
  }
  const [rows, version] = await transaction(['registry', 'decisions'], 'readonly', async (store) => {
    const found = ids.map((id) => result<Row | undefined>(store('decisions').get(id)));
    return [await Promise.all(found), (await headOf(store)).now?.version ?? 0] as const;
  });
  const findings = check.findings.filter((_, i) => !holds(rows[i], version, now));
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

function holds(row: Row | undefined, version: number, now: number): boolean {
  return row !== undefined && row.until > now && row.version === version;
}

async function holding(store: Store, now: number): Promise<[string, Row][]> {
  const version = (await headOf(store)).now?.version ?? 0;
  return (await all(store)).filter(([, row]) => holds(row, version, now));
}

async function all(store: Store): Promise<[string, Row][]> {
  const [ids, rows] = await Promise.all([
    result(store('decisions').getAllKeys()),
    result<Row[]>(store('decisions').getAll()),
  ]);
  return rows.map((row, i) => [String(ids[i]), row]);
}

async function forgetOld(store: Store, now: number): Promise<void> {
  for (const [id, row] of await all(store)) if (row.until <= now) store('decisions').delete(id);
}

function placeOf(id: string): string {
  return `decisions/${id}`;
}

function sentenceOf(finding: Finding, draft: Draft): string {
  return sentenceAround(surfaceText(draft, finding), finding.start, finding.end);
}

function identify(key: CryptoKey, finding: Finding, draft: Draft): Promise<string> {
  const { client, rule, surface } = finding;
  const { network, account = '', audience = '' } = draft;
  return keyedHash(key, ['decision', client, rule, surface, sentenceOf(finding, draft), network, account, audience]);
}

function clientTag(key: CryptoKey, client: string): Promise<string> {
  return keyedHash(key, ['client', client]);
}

async function keyedHash(key: CryptoKey, said: string[]): Promise<string> {
  const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(JSON.stringify(said)));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
