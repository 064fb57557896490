import type { Draft, Finding } from '../../messages/verdict';
import { evenly } from '../approvals';
import type { Request } from './request';

/**
 * Those of the clients that findings are about who said yes to this very text on this network, as it was shown to
 * them or in words of their own, until the day it was asked for. They saw no more than the text: not for a finding in
 * what goes out beside it.
 */
export function approvedTexts(findings: Finding[], draft: Draft, requests: Request[], day: string): string[] {
  const beside = findings.filter(({ surface }) => surface !== 'text').map(({ client }) => client);
  const clients = findings.map(({ client }) => client).filter((client) => !beside.includes(client));
  const yes = requests.filter((one) => isYes(one, draft, day)).map(({ asked }) => asked.id);
  return [...new Set(clients)].filter((client) => yes.includes(client));
}

function isYes({ kind, state, asked, answered }: Request, { text, network }: Draft, day: string): boolean {
  if (kind !== 'client' || asked.network !== network || (asked.until !== undefined && day > asked.until)) return false;
  const approved = state === 'approved' ? asked.text : state === 'edited' ? answered.text : undefined;
  return approved !== undefined && evenly(approved) === evenly(text);
}
