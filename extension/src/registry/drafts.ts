import type { Checker } from '../checker/checker';
import type { Judge } from '../messages/session';
import type { CheckResult, Draft } from '../messages/verdict';
import { approvedAsSaid, rememberApproval, withApprovals } from './approvals';
import { withoutDecided } from './decisions';
import type { Memory } from './earlier-posts';
import type { Asking } from './hub/asking';
import type { ListInForce } from './in-force';
import type { ReasonAsked } from './reason-asked';
import { today } from './today';
import { touch } from './unlocked';

/**
 * Judges drafts by the list in force: what clients approved is told, what the writer called fine is left out, and a
 * reason or a colleague's look is asked for where the team wants one. What was posted is remembered by what it gave away.
 */
export function judgeDrafts(
  list: Pick<ListInForce, 'ready'>,
  checker: Checker,
  reason: Pick<ReasonAsked, 'of'>,
  memory: Pick<Memory, 'posts' | 'add'>,
  asking: Pick<Asking, 'of' | 'canAsk' | 'ask' | 'used' | 'approved'>,
): Pick<Judge, 'check' | 'advise' | 'approve' | 'posted' | 'canAsk' | 'ask' | 'used'> {
  async function judge(how: 'check' | 'advise', draft: Draft): Promise<CheckResult> {
    const before = await memory.posts();
    const result = await withApprovals(
      (approved) => checker[how](draft, today(), { before, approved }),
      async (asked) => {
        const clients = [...new Set(asked.map(({ client }) => client))];
        return [...(await approvedAsSaid(clients, draft)), ...(await asking.approved(asked, draft))];
      },
    );
    return asking.of(await reason.of(await withoutDecided(result, draft)), draft);
  }
  return {
    async check(draft) {
      await Promise.all([memory.posts(), list.ready(), touch()]);
      return judge('check', draft);
    },
    advise: (draft) => judge('advise', draft),
    approve: rememberApproval,
    posted: (draft, result) => memory.add(draft, result),
    canAsk: () => asking.canAsk(),
    ask: (who, findings, draft) => asking.ask(who, findings, draft),
    used: (approvals) => asking.used(approvals),
  };
}
