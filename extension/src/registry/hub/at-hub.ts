import type { Asking } from './asking';
import { report } from './report';

/** What there is to do at a team's hub beside the list: looking for answers, telling the audit. It never fails. */
export async function atHub(asking: Asking): Promise<{ ok: true }> {
  await Promise.allSettled([asking.look(), report()]); // locked, or not reached: the next time does it
  return { ok: true };
}
