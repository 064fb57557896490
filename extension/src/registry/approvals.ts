import { asksApproval } from '../messages/approval';
import type { CheckResult, Draft, Finding } from '../messages/verdict';
import { decisionKey } from './decision-key';
import { keep, keyedHash, whichHold } from './decision-row';
import { settings } from './settings';
import { Locked } from './vault';

/** Remembers that a client approved this very post, on the word of the writer, who says which person it was. */
export async function rememberApproval(
  { client, rule }: Finding,
  draft: Draft,
  approvedBy: string,
  now = Date.now(),
): Promise<void> {
  const key = await decisionKey();
  const { network, account, audience } = draft;
  const words = (await settings()).keepWords ? draft.text : undefined;
  const id = await identify(key, client, draft);
  await keep(key, [{ id, client, rule, network, account, audience, at: now, words, approvedBy }], now);
}

/** Those of the clients who approved this very post, as the writer said. */
export async function approvedAsSaid(clients: string[], draft: Draft, now = Date.now()): Promise<string[]> {
  try {
    const key = await decisionKey();
    const ids = await Promise.all(clients.map((client) => identify(key, client, draft)));
    const held = await whichHold(ids, now);
    return clients.filter((_, i) => held[i]);
  } catch (error) {
    if (error instanceof Locked) return [];
    throw error;
  }
}

/**
 * Judges a draft, and again with those who approved it where that is asked for: a permission may want an approval
 * of each post.
 */
export async function withApprovals(
  judge: (approved?: string[]) => Promise<CheckResult>,
  approvals: (findings: Finding[]) => Promise<string[]>,
): Promise<CheckResult> {
  const result = await judge();
  const asked = result.ok ? result.findings.filter(asksApproval) : [];
  const approved = asked.length > 0 ? await approvals(asked) : [];
  return approved.length > 0 ? judge(approved) : result;
}

/** A text as editors and pages change it on its way without anybody writing in it. */
export function evenly(text: string): string {
  return text.normalize().replace(/\r\n?/g, '\n').trim();
}

/** A post is approved whole: what goes out beside its text counts too, and not who may see it there. */
function identify(key: CryptoKey, client: string, { text, network, media = [] }: Draft): Promise<string> {
  const beside = media.map((one) => [one.surface, one.text]);
  return keyedHash(key, ['approval', client, network, evenly(text), JSON.stringify(beside)]);
}
