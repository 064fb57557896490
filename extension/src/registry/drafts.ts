import type { Checker } from '../checker/checker';
import type { Judge } from '../messages/session';
import { withoutDecided } from './decisions';
import type { ListInForce } from './in-force';
import type { ReasonAsked } from './reason-asked';
import { today } from './today';
import { touch } from './unlocked';

/**
 * Judges drafts by the list in force: what the writer called fine is left out, and a reason is asked for where the team
 * wants one.
 */
export function judgeDrafts(list: ListInForce, checker: Checker, reason: ReasonAsked): Pick<Judge, 'check' | 'advise'> {
  return {
    async check(draft) {
      await Promise.all([list.ready(), touch()]);
      return reason.of(await withoutDecided(await checker.check(draft, today()), draft));
    },
    async advise(draft) {
      return reason.of(await withoutDecided(await checker.advise(draft, today()), draft));
    },
  };
}
