import { beforeEach, expect, test } from 'vitest';
import type { Passed } from './choice';
import {
  COMPOSER_PORT,
  type Fixed,
  type FromComposer,
  type FromFrame,
  MARKS_PORT,
  PANEL_PORT,
  type ToComposer,
  type ToMarks,
  type ToPanel,
} from './composer';
import type { Self, Sender } from './sender';
import type { Judge } from './session';
import { type Port, Sessions } from './sessions';
import type { TieAdvice } from './tie';
import type { CheckResult, Draft, Finding, Look } from './verdict';

const self: Self = { id: 'us', base: 'chrome-extension://us/', sites: ['https://x.com/*'] };
const session = '0123456789abcdef0123456789abcdef';
const hello = {
  type: 'hello',
  network: 'x',
  surface: 'home',
  theme: 'dark',
  sight: 'watching',
  gate: 'open',
  open: false,
} as const;

class FakePort<Heard> implements Port {
  sent: Heard[] = [];
  open = true;
  #heard: ((message: FromComposer | FromFrame) => void)[] = [];
  #left: (() => void)[] = [];
  readonly onMessage = {
    addListener: (heard: (message: FromComposer | FromFrame) => void) => void this.#heard.push(heard),
  };
  readonly onDisconnect = { addListener: (left: () => void) => void this.#left.push(left) };

  constructor(
    readonly name: string,
    readonly sender: Sender,
  ) {}

  postMessage(message: unknown): void {
    this.sent.push(message as Heard);
  }

  /** Our side ends it: the browser tells only the other one. */
  disconnect(): void {
    this.open = false;
  }

  leave(): void {
    for (const left of this.#left) left();
  }

  async say(message: FromComposer | FromFrame): Promise<void> {
    for (const heard of this.#heard) heard(message);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

let sessions: Sessions;
let judge: Judge;
let verdict: (draft: Draft) => CheckResult | Promise<CheckResult>;
let advice: typeof verdict;
let paused: boolean;
let decided: Finding[];
let approved: string[];
let logged: Passed[];
let words: string[];
let posted: Draft[];
let optionsOpened: number;
let tie: TieAdvice | undefined;
let used: string[];
let asked: (who: string, findings: Finding[]) => { link?: string } | undefined;

beforeEach(() => {
  paused = false;
  decided = [];
  approved = [];
  logged = [];
  words = [];
  posted = [];
  optionsOpened = 0;
  tie = undefined;
  used = [];
  asked = (who) => (who === 'client' ? { link: 'https://hub.example.com/ask#x' } : {});
  verdict = (draft) => {
    const start = draft.text.indexOf('Northwind');
    const findings = start < 0 || decided.length > 0 ? [] : [finding(start)];
    return { ok: true, outcome: findings.length ? 'warn' : 'clear', findings };
  };
  advice = async (draft) => advised(await verdict(draft));
  judge = {
    check: async (draft) => verdict(draft),
    advise: async (draft) => advice(draft),
    approve: async ({ client }, { text }, who) => void approved.push(`${client}: ${text} (${who})`),
    decide: async (findings) => void decided.push(...findings),
    log: async (passed, text) => {
      logged.push(passed);
      words.push(text);
    },
    posted: async (draft) => void posted.push(draft),
    tie: async () => tie,
    paused: async () => paused,
    canAsk: async () => true,
    ask: async (who, findings) => asked(who, findings),
    used: async (ids) => void used.push(...ids),
    openOptions: () => optionsOpened++,
  };
  sessions = new Sessions(judge, () => self);
});

function advised(result: CheckResult): CheckResult {
  if (!result.ok) return result;
  const fixes = [{ kind: 'describe', label: 'Say what they are', text: 'a client' }];
  return { ...result, findings: result.findings.map((one) => ({ ...one, fixes })) };
}

function finding(start: number): Finding {
  return {
    client: 'nw',
    clientName: 'Northwind Traders',
    relationship: 'client',
    surface: 'text',
    start,
    end: start + 9,
    how: 'alias',
    facets: ['name'],
    confidence: 'sure',
    severity: 'warn',
    rule: 'client-named',
    fixes: [],
  };
}

async function composer(tab = 1): Promise<FakePort<ToComposer>> {
  const port = new FakePort<ToComposer>(COMPOSER_PORT, {
    id: 'us',
    url: 'https://x.com/home',
    tab: { id: tab },
    frameId: 0,
  });
  sessions.accept(port);
  await port.say({ ...hello, session });
  return port;
}

async function frame<Heard>(name: string, tab = 1): Promise<FakePort<Heard>> {
  const port = new FakePort<Heard>(name, {
    id: 'us',
    url: 'chrome-extension://us/frame.html',
    tab: { id: tab },
    frameId: 3,
  });
  sessions.accept(port);
  await port.say({ type: 'hello', session });
  return port;
}

test('a card that was open before the background ended stays as it was', async () => {
  const panel = await frame<ToPanel>(PANEL_PORT);
  expect(panel.sent).toEqual([]); // nothing is known yet, so nothing is drawn over what is shown
  const port = new FakePort<ToComposer>(COMPOSER_PORT, {
    id: 'us',
    url: 'https://x.com/home',
    tab: { id: 1 },
    frameId: 0,
  });
  sessions.accept(port);
  await port.say({ ...hello, session, gate: 'held', open: true });
  expect(panel.sent.length).toBeGreaterThan(0);
  expect(panel.sent.every((view) => view.open && view.gate === 'held')).toBe(true);
});

const last = <T>(port: FakePort<T>): T | undefined => port.sent.at(-1);
const draft = (text: string): Draft => ({ text, network: 'x' });

test('the content script learns where and how grave, the panel learns who', async () => {
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 1, draft: draft('Lunch with Northwind') });
  expect(last(page)).toEqual({
    type: 'verdict',
    revision: 1,
    outcome: 'warn',
    marks: [{ key: 1, surface: 'text', start: 11, end: 20, severity: 'warn' }],
  });
  expect(JSON.stringify(page.sent)).not.toMatch(/Northwind|nw|alias/);
  expect(last(panel)).toMatchObject({
    status: 'watching',
    outcome: 'warn',
    words: ['Northwind'],
    findings: [{ clientName: 'Northwind Traders' }],
    theme: 'dark',
  });
});

test('the page learns of a wording when the writer asks for it, and of no other', async () => {
  const page = await composer();
  const panel = await frame<ToPanel | Fixed>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 1, draft: draft('Lunch with Northwind') });
  await panel.say({ type: 'open', open: true });
  expect(JSON.stringify(page.sent)).not.toContain('a client');
  await panel.say({ type: 'fix', finding: 0, fix: 3 });
  expect(last(panel)).toEqual({ type: 'fixed', done: false });
  await panel.say({ type: 'fix', finding: 0, fix: 0 });
  expect(last(page)).toEqual({ type: 'fix', from: 'Lunch with Northwind', to: 'a client' });
  await page.say({ type: 'fixed', done: true });
  expect(last(panel)).toEqual({ type: 'fixed', done: true });
});

test('what could be written instead, and what gives a client away, is for the panel alone', async () => {
  const page = await composer();
  const marks = await frame<ToMarks>(MARKS_PORT);
  const panel = await frame<ToPanel>(PANEL_PORT);
  const clues = { fits: 1, of: 9, details: [{ start: 0, end: 5, without: 4, earlier: false }] };
  const evidence = [{ facet: 'place', start: 0, end: 10 }];
  verdict = () => ({ ok: true, outcome: 'warn', findings: [{ ...finding(11), evidence, clues }], details: [4711] });
  await page.say({ type: 'draft', revision: 1, draft: draft('Lunch with Northwind') });
  await panel.say({ type: 'open', open: true });
  expect(last(panel)?.findings).toMatchObject([
    {
      fixes: [{ text: 'a client' }],
      evidence: [{ words: 'Lunch with' }],
      clues: { details: [{ words: 'Lunch', without: 4 }] },
    },
  ]);
  expect(JSON.stringify([page.sent, marks.sent])).not.toMatch(/a client|evidence|clues|4711|Lunch|place/);
});

test('wordings are looked for once the writer rests or reads the card, not with each key', async () => {
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  let asked = 0;
  const before = advice;
  advice = (draft) => {
    // An earlier test may have left somebody who rests.
    if (draft.text.startsWith('Supper')) asked++;
    return before(draft);
  };
  await page.say({ type: 'draft', revision: 1, draft: draft('Supper with Northwind') });
  await page.say({ type: 'draft', revision: 2, draft: draft('Supper with Northwind a') });
  expect(asked).toBe(0);
  await page.say({ type: 'card', open: true, focus: false });
  expect(last(panel)?.findings).toMatchObject([{ fixes: [{ text: 'a client' }] }]);
  await panel.say({ type: 'open', open: true });
  expect(asked).toBe(1);
  await page.say({ type: 'draft', revision: 3, draft: draft('Supper with Northwind an') });
  expect(asked).toBe(2);
  await page.say({ type: 'card', open: false, focus: false });
  await page.say({ type: 'draft', revision: 4, draft: draft('Supper with Northwind and') });
  expect(asked).toBe(2);
  await expect.poll(() => asked).toBe(3);
  expect(last(panel)?.findings).toMatchObject([{ fixes: [{ text: 'a client' }] }]);
});

test('a frame is told what it does not show yet, and one that comes anew everything', async () => {
  const page = await composer();
  const marks = await frame<ToMarks>(MARKS_PORT);
  const panel = await frame<ToPanel>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 1, draft: draft('Lunch') });
  const told = [marks.sent.length, panel.sent.length];
  for (const [at, text] of ['Lunch a', 'Lunch at', 'Lunch at n'].entries())
    await page.say({ type: 'draft', revision: 2 + at, draft: draft(text) });
  expect([marks.sent.length, panel.sent.length]).toEqual(told);
  await page.say({ type: 'draft', revision: 9, draft: draft('Lunch with Northwind') });
  expect(panel.sent.length).toBe((told[1] as number) + 1);
  panel.leave();
  const again = await frame<ToPanel>(PANEL_PORT);
  expect(again.sent).toHaveLength(1);
  expect(last(again)).toEqual(last(panel));
});

test('advice on an older draft is not shown', async () => {
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 1, draft: draft('Lunch with Northwind') });
  await panel.say({ type: 'open', open: true });
  let finish = (_: CheckResult) => {};
  advice = () => new Promise((resolve) => (finish = resolve));
  await page.say({ type: 'draft', revision: 2, draft: draft('Tea with Northwind') });
  const late = finish;
  await page.say({ type: 'draft', revision: 3, draft: draft('Tea alone') });
  late(advised({ ok: true, outcome: 'warn', findings: [finding(9)] }));
  await page.say({ type: 'gate', state: 'open' });
  expect(last(panel)).toMatchObject({ outcome: 'clear', findings: [] });
});

test('boxes get the severity of the newest verdict; boxes of an older one are dropped', async () => {
  const page = await composer();
  const marks = await frame<ToMarks>(MARKS_PORT);
  const box = { x: 1, y: 2, width: 3, height: 4 };
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  await page.say({
    type: 'layout',
    boxes: [
      { key: 1, boxes: [box] },
      { key: 9, boxes: [box] },
    ],
    theme: 'light',
    sight: 'watching',
  });
  expect(last(marks)).toEqual({ type: 'marks', boxes: [{ key: 1, severity: 'warn', boxes: [box] }], theme: 'light' });
  await page.say({ type: 'draft', revision: 2, draft: draft('Nothing') });
  expect(last(marks)).toMatchObject({ boxes: [] });
});

test('a mention keeps its number while the writer types on', async () => {
  const page = await composer();
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  await page.say({ type: 'draft', revision: 2, draft: draft('So, Northwind!') });
  expect(last(page)).toMatchObject({ revision: 2, marks: [{ key: 1, start: 4 }] });
});

test('only the newest draft is answered', async () => {
  const page = await composer();
  let finish = (_: CheckResult) => {};
  verdict = () => new Promise((resolve) => (finish = resolve));
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  const finishFirst = finish;
  await page.say({ type: 'draft', revision: 2, draft: draft('Fine') });
  finish({ ok: true, outcome: 'clear', findings: [] });
  finishFirst({ ok: true, outcome: 'warn', findings: [finding(0)] });
  await page.say({ type: 'gate', state: 'open' });
  expect(page.sent.filter((message) => message.type === 'verdict')).toMatchObject([{ revision: 2, outcome: 'clear' }]);
});

test('no verdict is told as itself', async () => {
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  verdict = () => ({ ok: false, code: 'checker-failed' });
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  expect(last(page)).toEqual({ type: 'unchecked', revision: 1, code: 'checker-failed' });
  expect(last(panel)).toMatchObject({ status: 'unchecked', code: 'checker-failed', findings: [] });
  expect(last(panel)?.outcome).toBeUndefined();
});

test('the frames may come first, and the background may forget everything', async () => {
  const panel = await frame<ToPanel>(PANEL_PORT);
  const page = await composer();
  expect(last(panel)).toMatchObject({ status: 'starting' });
  await page.say({ type: 'draft', revision: 7, draft: draft('Northwind') });
  expect(last(panel)).toMatchObject({ status: 'watching', outcome: 'warn' });
});

test('the first frame of a kind keeps its seat until it leaves', async () => {
  const panel = await frame<ToPanel>(PANEL_PORT);
  const intruder = await frame<ToPanel>(PANEL_PORT);
  expect([panel.open, intruder.open]).toEqual([true, false]);
  expect(intruder.sent).toEqual([]);
  await intruder.say({ type: 'options' });
  expect(optionsOpened).toBe(0);
  panel.leave();
  expect((await frame<ToPanel>(PANEL_PORT)).open).toBe(true);
});

test('another tab with the same session is another composer', async () => {
  const page = await composer(1);
  const elsewhere = await frame<ToPanel>(PANEL_PORT, 2);
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  expect(elsewhere.sent).toEqual([]);
});

test('a port that does not begin with hello, or with a session that could be guessed, is sent away', async () => {
  const sender = { id: 'us', url: 'https://x.com/', tab: { id: 1 }, frameId: 0 };
  const rude = new FakePort(COMPOSER_PORT, sender);
  sessions.accept(rude);
  await rude.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  const guessed = new FakePort(COMPOSER_PORT, sender);
  sessions.accept(guessed);
  await guessed.say({ ...hello, session: '1' });
  const stranger = new FakePort(COMPOSER_PORT, { ...sender, url: 'https://evil.example/' });
  sessions.accept(stranger);
  await new Promise((resolve) => setTimeout(resolve));
  expect([rude.open, guessed.open, stranger.open]).toEqual([false, false, false]);
  expect(rude.sent).toEqual([]);
});

test('"this is fine" is remembered before the content script asks again', async () => {
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  await panel.say({ type: 'choice', choice: 'fine' });
  expect(decided).toHaveLength(1);
  expect(page.sent.slice(-2)).toEqual([{ type: 'stale' }, { type: 'choice', choice: 'fine' }]);
  await page.say({ type: 'draft', revision: 2, draft: draft('Northwind') });
  expect(last(page)).toMatchObject({ outcome: 'clear' });
});

/** A draft whose verdict is `hold`, its post stopped. */
async function heldPost(): Promise<{ page: FakePort<ToComposer>; panel: FakePort<ToPanel> }> {
  verdict = () => ({ ok: true, outcome: 'hold', findings: [{ ...finding(0), severity: 'hold' }] });
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  await page.say({ type: 'gate', state: 'held' });
  return { page, panel };
}

const choices = (page: FakePort<ToComposer>) => page.sent.filter((message) => message.type === 'choice');
const reason = 'Ann said yes';

test('what is held goes out with a reason only, once, and the page does not learn it', async () => {
  const { page, panel } = await heldPost();
  await panel.say({ type: 'choice', choice: 'post' });
  await panel.say({ type: 'choice', choice: 'post', reason: ' ' });
  await panel.say({ type: 'choice', choice: 'fine' });
  expect([choices(page), decided]).toEqual([[], []]);
  expect(logged).toMatchObject([{ what: 'caught' }]);
  await panel.say({ type: 'choice', choice: 'post', reason });
  await panel.say({ type: 'choice', choice: 'post', reason });
  expect(choices(page)).toEqual([{ type: 'choice', choice: 'post' }]);
  expect(JSON.stringify(page.sent)).not.toContain(reason);
  const noted = { network: 'x', outcome: 'hold', what: 'posted', rules: ['client-named'], clients: ['nw'] };
  expect(logged).toEqual([
    { ...noted, what: 'caught' },
    { ...noted, reason },
  ]);
});

test('what is held is called fine with a reason only, once', async () => {
  const { page, panel } = await heldPost();
  await panel.say({ type: 'choice', choice: 'fine', reason });
  await panel.say({ type: 'choice', choice: 'fine', reason });
  expect(choices(page)).toEqual([{ type: 'choice', choice: 'fine' }]);
  expect(logged).toMatchObject([{ what: 'caught' }, { what: 'fine', reason }]);
});

test('a client who approves each post: the writer says who did, once, and the page does not learn it', async () => {
  const asks = { ...finding(0), rule: 'approval-needed' };
  verdict = () => ({ ok: true, outcome: 'warn', findings: [finding(0), asks] });
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  await page.say({ type: 'gate', state: 'held' });
  const say = (finding: unknown, who: unknown) => panel.say({ type: 'approved', finding, who } as FromFrame);
  for (const [finding, who] of [
    [0, 'Ann Example'], // asks for no approval
    [2, 'Ann Example'],
    ['1', 'Ann Example'],
    [1, ' \u200b '],
    [1, 7],
  ]) {
    await say(finding, who);
  }
  expect([approved, choices(page)]).toEqual([[], []]);
  await say(1, 'Ann Example');
  await say(1, 'Ann Example');
  expect(approved).toEqual(['nw: Northwind (Ann Example)']);
  expect(page.sent.slice(-2)).toEqual([{ type: 'stale' }, { type: 'choice', choice: 'fine' }]);
  expect(JSON.stringify(page.sent)).not.toMatch(/Ann|approv/);
  expect(logged).toMatchObject([
    { what: 'caught' },
    {
      network: 'x',
      outcome: 'warn',
      what: 'approved',
      rules: ['approval-needed'],
      clients: ['nw'],
      reason: 'Ann Example',
    },
  ]);
});

test('a post is noted as caught once, and as changed once nothing stands against other words', async () => {
  const page = await composer();
  const write = (text: string, revision: number) => page.say({ type: 'draft', revision, draft: draft(text) });
  const stop = () => page.say({ type: 'gate', state: 'held' });
  await write('Tea with Northwind', 1);
  await stop();
  await stop();
  await write('Coffee with Northwind', 2);
  await stop();
  expect(logged.map(({ what }) => what)).toEqual(['caught']);
  await write('Coffee with a client', 3);
  await write('Coffee with a client today', 4);
  expect(logged.map(({ what }) => what)).toEqual(['caught', 'changed']);
  expect(words).toEqual(['Tea with Northwind', 'Coffee with a client']);
  expect(logged[1]).toMatchObject({ rules: ['client-named'], clients: ['nw'] });
});

test('a post that was stopped is not changed when it is given up, called fine, or allowed meanwhile', async () => {
  const panel = await frame<ToPanel>(PANEL_PORT);
  const page = await composer();
  const stopped = async () => {
    logged.length = decided.length = 0;
    await page.say({ type: 'draft', revision: 1, draft: draft('Tea with Northwind') });
    await page.say({ type: 'gate', state: 'held' });
  };
  await stopped();
  await page.say({ type: 'draft', revision: 2, draft: draft(' ') });
  await page.say({ type: 'draft', revision: 3, draft: draft('A quiet week') });
  expect(logged.map(({ what }) => what)).toEqual(['caught']);
  await stopped();
  await panel.say({ type: 'choice', choice: 'fine' });
  await page.say({ type: 'draft', revision: 3, draft: draft('A quiet week') });
  expect(logged.map(({ what }) => what)).toEqual(['caught', 'fine']);
  await stopped();
  verdict = () => ({ ok: true, outcome: 'clear', findings: [] });
  await page.say({ type: 'draft', revision: 2, draft: draft('Tea with Northwind') });
  await page.say({ type: 'draft', revision: 3, draft: draft('A quiet week') });
  expect(logged.map(({ what }) => what)).toEqual(['caught']);
});

test('what was posted is remembered once its verdict is here, and not without one', async () => {
  const page = await composer();
  await page.say({ type: 'posted' });
  await page.say({ type: 'draft', revision: 1, draft: draft('A quiet week') });
  await page.say({ type: 'posted' });
  expect(posted).toEqual([draft('A quiet week')]);
  verdict = () => ({ ok: false, code: 'checker-failed' });
  await page.say({ type: 'draft', revision: 2, draft: draft('Another') });
  await page.say({ type: 'posted' });
  verdict = () => new Promise(() => {});
  await page.say({ type: 'draft', revision: 3, draft: draft('A third') });
  await page.say({ type: 'posted' });
  expect(posted).toHaveLength(1);
});

test('a note that cannot be stored keeps no post back', async () => {
  const { page, panel } = await heldPost();
  logged.push = () => {
    throw new Error('the disk is full');
  };
  await panel.say({ type: 'choice', choice: 'post', reason });
  expect(choices(page)).toHaveLength(1);
});

test('a verdict that came too late for the post still asks for the reason', async () => {
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  let finish = (_: CheckResult) => {};
  verdict = () => new Promise((resolve) => (finish = resolve));
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  await page.say({ type: 'gate', state: 'unchecked', code: 'too-late' });
  expect(last(panel)).toMatchObject({ status: 'unchecked', gate: 'unchecked', code: 'too-late' });
  finish({ ok: true, outcome: 'hold', findings: [{ ...finding(0), severity: 'hold' }] });
  await page.say({ type: 'layout', boxes: [], theme: 'light', sight: 'watching' });
  expect(last(panel)).toMatchObject({ status: 'watching', outcome: 'hold', gate: 'held', code: undefined });
  await panel.say({ type: 'choice', choice: 'post' });
  expect(choices(page)).toEqual([]);
  await panel.say({ type: 'choice', choice: 'post', reason });
  expect(choices(page)).toHaveLength(1);
});

test('a choice that comes before its verdict, to a background that knows nothing yet, waits for it', async () => {
  let finish = (_: CheckResult) => {};
  verdict = () => new Promise((resolve) => (finish = resolve));
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 9, draft: draft('Northwind') });
  await page.say({ type: 'gate', state: 'held' });
  await panel.say({ type: 'choice', choice: 'post' });
  expect(choices(page)).toEqual([]);
  finish({ ok: true, outcome: 'warn', findings: [finding(0)] });
  await expect.poll(() => choices(page)).toHaveLength(1);
  expect(logged).toMatchObject([{ outcome: 'warn', what: 'posted' }]);
});

test('the marks frame cannot choose', async () => {
  const page = await composer();
  const marks = await frame<ToMarks>(MARKS_PORT);
  const before = page.sent.length;
  await marks.say({ type: 'choice', choice: 'post' });
  await marks.say({ type: 'open', open: true });
  expect(page.sent.length).toBe(before);
});

test('the card opens from either side, and asks for its size', async () => {
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  await panel.say({ type: 'open', open: true });
  expect(last(panel)).toMatchObject({ open: true, focus: true });
  await panel.say({ type: 'size', width: 320.2, height: 1e9 });
  expect(last(page)).toEqual({ type: 'panel', width: 321, height: 2000, open: true });
  await page.say({ type: 'card', open: false, focus: false });
  expect(last(panel)).toMatchObject({ open: false });
  await panel.say({ type: 'options' });
  expect(optionsOpened).toBe(1);
});

test('nothing is checked during a pause; after it the draft is asked for', async () => {
  paused = true;
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  expect(last(page)).toEqual({ type: 'paused', paused: true });
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  expect(last(page)).toEqual({ type: 'paused', paused: true });
  expect(last(panel)).toMatchObject({ status: 'paused', findings: [] });
  paused = false;
  await sessions.askPaused();
  expect(page.sent.slice(-2)).toEqual([{ type: 'paused', paused: false }, { type: 'stale' }]);
});

test('a changed list makes every open composer ask again', async () => {
  const page = await composer();
  sessions.becomeStale();
  expect(last(page)).toEqual({ type: 'stale' });
});

test('a tie is asked about in the panel, and the page’s side is told the choice alone', async () => {
  const question = { network: 'x', action: 'follow', who: ['@northwind'] } as const;
  const port = await composer();
  const panel = await frame('panel');
  tie = { severity: 'warn', clientName: 'Northwind Traders', rule: 'connect-declined', wording: 'wording.decline' };
  await port.say({ ...hello, session, gate: 'held', open: true, tie: { ...question, who: [...question.who] } });
  expect(panel.sent.at(-1)).toMatchObject({ status: 'watching', gate: 'held', open: true, tie });
  await panel.say({ type: 'choice', choice: 'fine' });
  await panel.say({ type: 'choice', choice: 'post' });
  expect(port.sent.filter(({ type }) => type === 'choice')).toEqual([{ type: 'choice', choice: 'post' }]);
  expect(JSON.stringify(port.sent)).not.toContain('Northwind');
});

test('a site that was added is known a moment later: what its composer said meanwhile is heard then', async () => {
  const sites = [...self.sites];
  let known = () => {};
  const knowing = new Promise<void>((resolve) => {
    known = resolve;
  });
  const all = new Sessions(
    judge,
    () => ({ ...self, sites }),
    () => knowing,
  );
  const [port, stranger] = ['https://blog.example.com/', 'https://other.example.com/'].map(
    (url) => new FakePort<ToComposer>(COMPOSER_PORT, { id: 'us', tab: { id: 1 }, frameId: 0, url }),
  ) as [FakePort<ToComposer>, FakePort<ToComposer>];
  for (const one of [port, stranger]) all.accept(one);
  await port.say({ ...hello, session });
  await port.say({ type: 'draft', revision: 1, draft: draft('Tea') });
  expect(port.sent).toEqual([]);
  sites.push('https://blog.example.com/*');
  known();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([port.open, stranger.open]).toEqual([true, false]);
  expect(port.sent.map(({ type }) => type)).toContain('verdict');
});

test('a link for a client is for the card alone, and is gone with the text', async () => {
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 1, draft: draft('Lunch with Northwind') });
  await panel.say({ type: 'ask', who: 'client' });
  expect(last(panel)).toMatchObject({ canAsk: true, asking: { state: 'done', link: expect.stringContaining('#') } });
  expect(JSON.stringify(page.sent)).not.toContain('hub.example.com');
  await page.say({ type: 'draft', revision: 2, draft: draft('Lunch with Northwind again') });
  expect(last(panel)?.asking).toBeUndefined();
});

test('a text that gives away another client is not shown to one', async () => {
  const two = [finding(0), { ...finding(0), client: 'q' }];
  verdict = () => ({ ok: true, outcome: 'warn', findings: two });
  let questions = 0;
  asked = () => ({ link: `${questions++}` });
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  await panel.say({ type: 'ask', who: 'client' });
  expect(last(panel)?.canAsk).toBe(false);
  expect(questions).toBe(0);
});

test('what a colleague looks at first is not posted before their yes, and a yes is used up', async () => {
  let second: Look = { state: 'open', ids: [] };
  verdict = () => ({ ok: true, outcome: 'hold', findings: [{ ...finding(0), severity: 'hold' }], second });
  const page = await composer();
  const panel = await frame<ToPanel>(PANEL_PORT);
  await page.say({ type: 'draft', revision: 1, draft: draft('Northwind') });
  await page.say({ type: 'gate', state: 'held' });
  const choices = () => page.sent.filter(({ type }) => type === 'choice').length;
  for (const choice of ['post', 'fine'] as const) {
    await panel.say({ type: 'choice', choice, reason: 'They agreed on the phone' });
  }
  expect(choices()).toBe(0);
  second = { state: 'approved', ids: ['7'] };
  await page.say({ type: 'draft', revision: 2, draft: draft('Northwind') });
  await panel.say({ type: 'choice', choice: 'fine' });
  expect(choices()).toBe(0);
  await panel.say({ type: 'choice', choice: 'post' });
  expect(choices()).toBe(1);
  expect(used).toEqual(['7']);
});
