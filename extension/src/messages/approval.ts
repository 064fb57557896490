import type { Passed } from './choice';
import { isReason } from './reason';
import type { Finding } from './verdict';

/** Whether a finding asks that the client approve this very post. */
export function asksApproval({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule === 'approval-needed';
}

/** What is noted when the writer says who approved a post; undefined where the card would not have asked. */
export function approval(finding: Finding | undefined, who: unknown, network: string): Passed | undefined {
  if (!finding || !asksApproval(finding) || !isReason(who)) return undefined;
  const { client, rule, severity } = finding;
  return { network, outcome: severity, what: 'approved', rules: [rule], clients: [client], reason: who };
}
