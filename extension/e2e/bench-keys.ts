import type { Page } from 'puppeteer-core';
import type { Launched } from './browser';
import { type } from './compose';
import { ourFrame, until } from './extension-page';
import { mainThreadOf, stolen, type Worked } from './main-thread';
import { marksOn } from './marks';
import { siteNamed } from './sites';

/** A client of the list, too short a name for its first letters to be taken for it. */
export const client = 'Vexa';

const draft = `A quiet week at the studio: two talks, a long walk by the river, and far too much tea. What we learnt \
about small type on small screens is in the notes of Tuesday. Next up is a lunch with `;

/** What is written for the page to work: as long as people write, and the network takes; what follows a name is marked. */
const post = `A quiet week at the studio: two talks, and far too much tea. Next up is a lunch with ${client} by the river, \
and then everybody walks home in the rain. Nobody says a word of work. Then the bus comes late, and so do we: soup, \
bread, and old songs.`;

/** Longer than everything a key sets going, and nobody's next key comes much later. */
const REST_MS = 180;

/** A key on each page about every fifth of a second, as one writes who writes well; the driver takes the rest of it. */
const TURN_MS = 160;

/** So many keys are measured, of at most so many posts. */
const ENOUGH = 500;
const POSTS = 8;

/** What came of keys, in milliseconds. Empty where it is not to be seen. */
export interface Keys {
  /** From the key that completes the name until its mark is drawn. */
  marked: number[];
  /** From each key until the linter on the page has its answer. */
  linted: number[];
}

/**
 * Writes a draft, then the last letter of its name and takes it back, again and again, until so many were not in the way
 * of other machines, or three times as many were written.
 */
export async function pressKeys(launched: Launched, page: Page, times: number): Promise<Keys> {
  const watched = launched.extensionOrigin !== '';
  await type(page, siteNamed('x-home'), draft + client);
  if (watched) await until(async () => (await marksOn(page)).length === 1, 'the mark');
  await page.evaluate(noteKeys);
  const frame = watched ? await ourFrame(page, 'marks') : undefined;
  await frame?.evaluate(noteMarks);
  const isOurs: boolean[] = [];
  for (let time = 0; time < 3 * times && isOurs.filter(Boolean).length < 2 * times; time++) {
    for (const key of ['Backspace', 'a'] as const) {
      const taken = stolen();
      await page.keyboard.press(key);
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      isOurs.push(stolen() === taken);
    }
  }
  const pressed = await page.evaluate(() => (globalThis as unknown as { pressed: Noted[] }).pressed);
  const answers = await page.evaluate(
    () => (globalThis as unknown as { linting?: { answers: Noted[] } }).linting?.answers ?? [],
  );
  const marks = (await frame?.evaluate(() => (globalThis as unknown as { drawn: Noted[] }).drawn)) ?? [];
  const keys: Keys = { marked: [], linted: [] };
  for (const [at, [moment, isLetter]] of pressed.entries()) {
    if (!isOurs[at]) continue;
    const mark = marks.find(([drawn, count]) => drawn > moment && count > 0);
    if (isLetter && mark) keys.marked.push(mark[0] - moment);
    const answer = answers.find(([given]) => given > moment);
    if (answer) keys.linted.push(answer[0] - moment);
  }
  const letters = pressed.filter(([, isLetter], at) => isLetter && isOurs[at]).length;
  if (watched && keys.marked.length < letters) throw new Error(`of ${letters} marks ${keys.marked.length} were drawn`);
  return keys;
}

/**
 * What the main thread of each page works for each key of posts that are written one after the other: all it does from
 * this key until the next one. They are written on in turns, a key here and then a key there: what is slow for a while is
 * so for all of them. A key after which the machine was taken away is written and not counted. Empty where it is not to
 * be seen.
 */
export async function writeOn(pages: { launched: Launched; page: Page }[]): Promise<number[][]> {
  const each: Written[] = [];
  for (const { launched, page } of pages) each.push({ page, worked: await mainThreadOf(launched, page), keys: [] });
  for (let posts = 0; posts < POSTS && each.some(({ keys }) => keys.length < ENOUGH); posts++) {
    for (const one of each) await startAnew(one);
    for (const key of post) {
      for (const one of each) {
        const [worked, taken] = [one.worked?.(), stolen()];
        if (worked !== undefined && one.before !== undefined && one.taken === taken) one.keys.push(worked - one.before);
        one.before = worked;
        one.taken = taken;
        await one.page.keyboard.type(key);
        await new Promise((resolve) => setTimeout(resolve, TURN_MS / each.length));
      }
    }
  }
  return each.map(({ keys }) => keys);
}

interface Written {
  page: Page;
  worked: Worked | undefined;
  keys: number[];
  /** How much it had worked when the last key came, and how much had been taken from the machine. */
  before?: number | undefined;
  taken?: number;
}

/** Empties what is written on, and waits until that is over for everybody. */
async function startAnew(one: Written): Promise<void> {
  await one.page.keyboard.down('Control');
  await one.page.keyboard.press('a');
  await one.page.keyboard.up('Control');
  await one.page.keyboard.press('Backspace');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  one.before = undefined;
}

/** When something was, by the clock of the machine, and how much of it. */
type Noted = [at: number, count: number];

/** Each key at the moment the browser had it, and whether it was the letter. */
function noteKeys(): void {
  const pressed: Noted[] = [];
  Object.assign(globalThis, { pressed });
  const note = ({ key, timeStamp }: KeyboardEvent) =>
    pressed.push([performance.timeOrigin + timeStamp, key === 'a' ? 1 : 0]);
  window.addEventListener('keydown', note, { capture: true });
}

/** Each time marks were drawn, once the frame they are in stood. */
function noteMarks(): void {
  const drawn: Noted[] = [];
  Object.assign(globalThis, { drawn });
  const changed = new MutationObserver(() => {
    const count = document.querySelectorAll('[data-testid="mark"]').length;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => drawn.push([performance.timeOrigin + performance.now(), count]);
      port2.postMessage(0);
    });
  });
  changed.observe(document.body, { childList: true });
}
