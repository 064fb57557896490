import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { shippedChecker } from '../checker/shipped';
import { answerPages } from '../messages/pages';
import { Sessions } from '../messages/sessions';
import { watchLock } from '../registry/auto-lock';
import { awake } from '../registry/awake';
import { remember } from '../registry/decisions';
import { judgeDrafts } from '../registry/drafts';
import { Memory } from '../registry/earlier-posts';
import { Asking } from '../registry/hub/asking';
import { ListInForce } from '../registry/in-force';
import { log } from '../registry/log';
import { pausedHosts, watchPauses } from '../registry/pauses';
import { ReasonAsked } from '../registry/reason-asked';
import { Schedule } from '../registry/schedule';
import { judgeTies } from '../registry/ties';
import { watchPages } from '../registry/watched-pages';

// The browser ends this worker whenever it likes. Listeners stand at once; everything else is behind
// `list.ready()` and made again from what is stored and what the composers say.
export default defineBackground(() => {
  const watching = watchPages();
  const checker = shippedChecker();
  const list = new ListInForce(checker, awake);
  const memory = new Memory();
  const stale = () => {
    memory.drop(); // it may have been sealed anew, or forgotten
    sessions.becomeStale();
  };
  const reason = new ReasonAsked(stale);
  const asking = new Asking(checker, shippedChecker, stale, () => changed());

  const sessions = new Sessions(
    {
      ...judgeDrafts(list, checker, reason, memory, asking),
      tie: judgeTies(list, checker),
      decide: remember,
      log,
      paused: pausedHosts(),
      openOptions: () => void browser.runtime.openOptionsPage(),
    },
    watching.self,
    watching.known,
  );
  browser.runtime.onConnect.addListener((port) => sessions.accept(port));
  watchPauses(() => void sessions.askPaused());
  const again = () => list.again().finally(stale);
  const changed = () => again().finally(() => void schedule.look());
  const schedule = new Schedule(again, undefined, () => asking.look());
  watchLock(() => void changed());
  answerPages({
    'in-force': () => list.ready(),
    'list-changed': changed,
    'source-changed': () => schedule.look(),
    'watched-changed': () => watching.settle().then(() => ({ ok: true })),
    'requests-wanted': () => asking.look().then(() => ({ ok: true })),
    'decisions-changed': () => Promise.resolve(stale()).then(() => ({ ok: true })),
  });
});
