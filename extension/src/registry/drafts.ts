import type { Checker } from '../checker/checker';
import type { Judge } from '../messages/session';
import { withoutDecided } from './decisions';
import type { Memory } from './earlier-posts';
import type { Asking } from './hub/asking';
import type { ListInForce } from './in-force';
import type { ReasonAsked } from './reason-asked';
import { today } from './today';
import { touch } from './unlocked';

/**
 * Judges drafts by the list in force: what the writer called fine is left out, and a reason or a colleague's look is
 * asked for where the team wants one. What was posted is remembered by what it gave away.
 */
export function judgeDrafts(
  list: ListInForce,
  checker: Checker,
  reason: ReasonAsked,
  memory: Memory,
  asking: Pick<Asking, 'of' | 'canAsk' | 'ask' | 'used'>,
): Pick<Judge, 'check' | 'advise' | 'posted' | 'canAsk' | 'ask' | 'used'> {
  return {
    async check(draft) {
      const [before] = await Promise.all([memory.posts(), list.ready(), touch()]);
      const result = await withoutDecided(await checker.check(draft, today(), before), draft);
      return asking.of(await reason.of(result), draft);
    },
    async advise(draft) {
      const result = await withoutDecided(await checker.advise(draft, today(), await memory.posts()), draft);
      return asking.of(await reason.of(result), draft);
    },
    posted: (draft, result) => memory.add(draft, result),
    canAsk: () => asking.canAsk(),
    ask: (who, findings, draft) => asking.ask(who, findings, draft),
    used: (approvals) => asking.used(approvals),
  };
}
