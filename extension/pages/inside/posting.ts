import { chanceOf, oneOf } from '../chance';
import { card, end, pace, say } from './background';
import { key, pause, type } from './hand';
import { composer } from './watched';

/** Where a draft is written, and what posts it there beside the button. */
export interface Place {
  state: string;
  keys: ('Enter' | 'Control+Enter')[];
}

type Kind = 'clear' | 'flagged' | 'decided';

const clear = ['A quiet week', 'Tea at four', 'On the train again'];
const flagged = ['Tea with Northwind', 'A week for Quillmark', 'Brackwater again'];

/** One attempt to post, with everything around it by chance; what was amiss, if anything was. */
export async function postingAttempt({ state, keys }: Place, seed: number): Promise<string | undefined> {
  const chance = chanceOf(seed);
  const kind = oneOf<Kind>(['clear', 'flagged', 'decided'], chance);
  // Most checks are quick, some take long, and a few longer than a post waits.
  const slow = chance();
  pace.check = () => (slow < 0.75 ? chance() * 15 : slow < 0.97 ? chance() * 300 : 1400);
  card.shown = undefined;
  window.page.show?.(state);
  await until(() => window.page.editor()?.isConnected);
  const editor = window.page.editor();
  editor.focus();
  await wait(20);
  await type(editor, oneOf(kind === 'clear' ? clear : flagged, chance));
  const text = window.page.text();
  await until(() => !isDisabled(window.page.control()));
  if (chance() < 0.7) await wait(chance() * 60);

  const way = oneOf(['click', 'click', ...keys], chance);
  const times = oneOf([1, 1, 1, 2, 2, 3], chance);
  const tale = `${seed} ${kind} ${way} x${times} slow ${slow.toFixed(2)}`;
  const killed = chance() < 0.25;
  for (let press = 0; press < times; press++) {
    if (killed && press === 0 && chance() < 0.5) end();
    act(editor, way);
    if (killed && chance() < 0.7) end();
    // No finger is quicker, and a page that takes a press twice in one turn does so without us too.
    await wait(5 + chance() * 40);
  }
  const { posts } = window.page;
  if (kind === 'clear') {
    if (!(await until(() => posts.length > 0 || isHeld()))) return `${tale}: neither posted nor held`;
    // Too slow a check, or one whose background ended, is no verdict: that is held too, and said.
    if (posts.length === 0 && !(await postAnyway(posts))) return `${tale}: was held and not let go`;
  } else {
    if (!(await until(isHeld))) return `${tale}: not held, posted ${JSON.stringify(posts)}`;
    if (posts.length > 0) return `${tale}: posted before it was decided`;
    if (window.page.text() !== text) return `${tale}: the text is ${JSON.stringify(window.page.text())}`;
    if (killed && chance() < 0.5) end();
    if (kind === 'flagged') {
      await wait(30);
      return posts.length === 0 ? undefined : `${tale}: posted while it was held`;
    }
    if (!(await postAnyway(posts))) return `${tale}: was decided and not posted`;
  }
  await wait(30);
  return JSON.stringify(posts) === JSON.stringify([text]) ? undefined : `${tale}: posted ${JSON.stringify(posts)}`;
}

function act(editor: HTMLElement, way: string): void {
  if (way !== 'click') key(editor, 'Enter', { mod: way === 'Control+Enter' });
  // A double click goes on to whatever stands there after the first.
  else window.page.control()?.click();
}

/** Presses "Post anyway", more than once as people do, until it is heard. */
async function postAnyway(posts: string[]): Promise<boolean> {
  return until(() => {
    if (isHeld()) say({ type: 'choice', choice: 'post' });
    // The site put up another button meanwhile: the card asks for one more press of it.
    else if (composer()?.gate === 'retry') window.page.control()?.click();
    return posts.length > 0;
  });
}

const isHeld = () => card.shown?.open === true && (card.shown.gate === 'held' || card.shown.gate === 'unchecked');
const isDisabled = (control: HTMLElement | null) => !control || control.matches('[disabled], [aria-disabled="true"]');
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(so: () => boolean | undefined, within = 6000): Promise<boolean> {
  for (const end = performance.now() + within; !so(); await pause()) if (performance.now() > end) return false;
  return true;
}
