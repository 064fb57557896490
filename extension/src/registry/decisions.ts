import { surfaceText } from '../messages/surface';
import type { CheckResult, Draft, Finding, Outcome } from '../messages/verdict';
import { result, transaction } from './database';
import { sentenceAround } from './sentence';

const lifetime = 90 * 24 * 60 * 60 * 1000;

/** How long a decision lasts, from when it was made. */
interface Decision {
  until: number;
}

/**
 * Remembers that the writer called these findings fine: for this client, rule, sentence, network and
 * account. Only a keyed hash of all that is stored, so neither text nor name can be read back.
 */
export async function remember(findings: Finding[], draft: Draft, now = Date.now()): Promise<void> {
  const ids = await identify(findings, draft);
  await transaction(['decisions'], 'readwrite', async (store) => {
    await forgetOld(store('decisions'), now);
    for (const id of ids) store('decisions').put({ until: now + lifetime } satisfies Decision, id);
  });
}

/** The result without the findings that were called fine, its outcome made anew. */
export async function withoutDecided(check: CheckResult, draft: Draft, now = Date.now()): Promise<CheckResult> {
  if (!check.ok || check.findings.length === 0) return check;
  const ids = await identify(check.findings, draft);
  const decided = await transaction(['decisions'], 'readonly', (store) =>
    Promise.all(ids.map((id) => result<Decision | undefined>(store('decisions').get(id)))),
  );
  const findings = check.findings.filter((_, i) => (decided[i]?.until ?? 0) <= now);
  return { ok: true, findings, outcome: outcomeOf(findings) };
}

/** How many decisions are in force. */
export function countDecisions(now = Date.now()): Promise<number> {
  return transaction(['decisions'], 'readwrite', async (store) => {
    await forgetOld(store('decisions'), now);
    return result(store('decisions').count());
  });
}

export async function forgetAllDecisions(): Promise<void> {
  await transaction(['decisions'], 'readwrite', (store) => result(store('decisions').clear()));
}

const grave: Outcome[] = ['clear', 'note', 'warn', 'hold'];

function outcomeOf(findings: Finding[]): Outcome {
  return grave[Math.max(0, ...findings.map((finding) => grave.indexOf(finding.severity)))] ?? 'hold';
}

async function forgetOld(store: IDBObjectStore, now: number): Promise<void> {
  const [ids, decisions] = await Promise.all([result(store.getAllKeys()), result<Decision[]>(store.getAll())]);
  ids.forEach((id, i) => {
    if ((decisions[i]?.until ?? 0) <= now) store.delete(id);
  });
}

async function identify(findings: Finding[], draft: Draft): Promise<string[]> {
  const key = await signingKey();
  return Promise.all(
    findings.map(async (finding) => {
      const sentence = sentenceAround(surfaceText(draft, finding), finding.start, finding.end);
      const said = [
        finding.client,
        finding.rule,
        finding.surface,
        sentence,
        draft.network,
        draft.account ?? '',
        draft.audience ?? '',
      ];
      const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(JSON.stringify(said)));
      return btoa(String.fromCharCode(...new Uint8Array(hash)));
    }),
  );
}

/** The key of this installation. It is made once and cannot be read out, not even by us. */
async function signingKey(): Promise<CryptoKey> {
  const get = (store: IDBObjectStore) => result<CryptoKey | undefined>(store.get('decisions'));
  const known = await transaction(['keys'], 'readonly', (store) => get(store('keys')));
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return transaction(['keys'], 'readwrite', async (store) => {
    const first = await get(store('keys')); // another page may have been quicker
    if (first) return first;
    store('keys').put(made, 'decisions');
    return made;
  });
}
