import { surfaceText } from '../../messages/surface';
import type { Draft, Finding, Look } from '../../messages/verdict';
import { sentenceAround } from '../sentence';
import type { Request } from './request';

/** A finding as a colleague lets it go: for this client and rule, in this sentence, from this account, on this network. */
export function keyOf(finding: Finding, draft: Draft): string {
  const { network, account = '', audience = '' } = draft;
  const sentence = sentenceAround(surfaceText(draft, finding), finding.start, finding.end);
  return JSON.stringify([finding.client, finding.rule, finding.surface, sentence, network, account, audience]);
}

/** What colleagues say of findings that are held: all of them must have been let go. */
export function lookAt(findings: Finding[], draft: Draft, requests: Request[], now: number): Look {
  const held = findings.filter(({ severity }) => severity === 'hold').map((finding) => keyOf(finding, draft));
  const asked = requests.filter(
    (one) => one.mine && one.kind === 'colleague' && !one.used && one.state !== 'withdrawn',
  );
  const about = asked.filter((one) => one.asked.findings?.some((key) => held.includes(key)));
  const letGo = about.filter((one) => one.state === 'approved' && one.expires > now);
  const covered = held.every((key) => letGo.some((one) => one.asked.findings?.includes(key)));
  if (covered && held.length > 0) return { state: 'approved', ids: letGo.map(({ id }) => id) };
  // The newest that was asked about exactly this counts.
  const latest = about.find((one) => held.every((key) => one.asked.findings?.includes(key)));
  if (!latest || latest.state === 'approved' || latest.state === 'edited') return { state: 'not-asked', ids: [] };
  const state = latest.state === 'open' && latest.expires <= now ? 'expired' : latest.state;
  if (state === 'withdrawn') return { state: 'not-asked', ids: [] };
  return { state: state as Look['state'], ids: [], note: latest.answered.note };
}
