import type { Checker } from '../checker/checker';
import type { Judge } from '../messages/session';
import { withoutDecided } from './decisions';
import type { Memory } from './earlier-posts';
import type { ListInForce } from './in-force';
import type { ReasonAsked } from './reason-asked';
import { today } from './today';
import { touch } from './unlocked';

/**
 * Judges drafts by the list in force: what the writer called fine is left out, and a reason is asked for where the team
 * wants one. What was posted is remembered by what it gave away.
 */
export function judgeDrafts(
  list: ListInForce,
  checker: Checker,
  reason: ReasonAsked,
  memory: Memory,
): Pick<Judge, 'check' | 'advise' | 'posted'> {
  return {
    async check(draft) {
      const [before] = await Promise.all([memory.posts(), list.ready(), touch()]);
      return reason.of(await withoutDecided(await checker.check(draft, today(), before), draft));
    },
    async advise(draft) {
      return reason.of(await withoutDecided(await checker.advise(draft, today(), await memory.posts()), draft));
    },
    posted: (draft, result) => memory.add(draft, result),
  };
}
