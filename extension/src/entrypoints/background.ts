import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { shippedChecker } from '../checker/shipped';
import { showSights } from '../messages/badge';
import { answerPages } from '../messages/pages';
import { self } from '../messages/self';
import { Sessions } from '../messages/sessions';
import { watchLock } from '../registry/auto-lock';
import { remember, withoutDecided } from '../registry/decisions';
import { ListInForce } from '../registry/in-force';
import { log } from '../registry/log';
import { pauseOn, pauses, watchPauses } from '../registry/pauses';
import { ReasonAsked } from '../registry/reason-asked';
import { Schedule } from '../registry/schedule';
import { judgeTies } from '../registry/ties';
import { today } from '../registry/today';
import { touch } from '../registry/unlocked';

// The browser ends this worker whenever it likes. Listeners stand at once; everything else is behind
// `list.ready()` and made again from what is stored and what the composers say.
export default defineBackground(() => {
  showSights(self);
  const checker = shippedChecker();
  const list = new ListInForce(checker);
  const tie = judgeTies(list, checker);
  const reason = new ReasonAsked(() => sessions.becomeStale());

  const sessions = new Sessions(
    {
      async check(draft) {
        await Promise.all([list.ready(), touch()]);
        return reason.of(await withoutDecided(await checker.check(draft, today()), draft));
      },
      async advise(draft) {
        return reason.of(await withoutDecided(await checker.advise(draft, today()), draft));
      },
      tie,
      decide: remember,
      log,
      paused: async (host) => pauseOn(host, await pauses()) !== undefined,
      openOptions: () => void browser.runtime.openOptionsPage(),
    },
    self,
  );
  browser.runtime.onConnect.addListener((port) => sessions.accept(port));
  watchPauses(() => void sessions.askPaused());
  const again = () => list.again().finally(() => sessions.becomeStale());
  const schedule = new Schedule(again);
  watchLock(() => void again().finally(() => schedule.look()));
  answerPages({
    'in-force': () => list.ready(),
    'list-changed': () => again().finally(() => void schedule.look()),
    'source-changed': () => schedule.look(),
    'decisions-changed': async () => {
      sessions.becomeStale();
      return { ok: true };
    },
  });
});
