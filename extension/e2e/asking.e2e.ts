import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { clients } from './client-list';
import { posts, pressEnabled, type } from './compose';
import { allowHosts, type Kind } from './extension';
import { byTestId, openExtensionPage, until } from './extension-page';
import { grave } from './grave';
import { outcome } from './linked';
import { openOptions } from './options';
import { panelFrame, panelShows, press } from './panel';
import { openSite, siteNamed } from './sites';
import { startTeamHub, type TeamHub } from './team-hub';

const site = siteNamed('x-home');
const other: Record<Kind, Kind> = { chromium: 'firefox', firefox: 'chromium' };

/** One list, two colleagues, one in each browser: each asks, and each is asked. */
let hub: TeamHub;
const browsers = new Map<Kind, Launched>();
beforeAll(async () => {
  hub = await startTeamHub();
  const behind = { id: 'tidewrack', name: 'Tidewrack Yards', wall: 'tideline' };
  const walls = [{ id: 'tideline', ask: 'Lena Legal', inside: [] }];
  hub.pushList([...clients, behind], { policy: { second_person: true, audit: true }, walls });
  await Promise.all(kinds.map(join));
});
afterAll(async () => {
  await Promise.all([...browsers.values()].map((one) => one.close()));
  await hub?.stop();
});

async function join(kind: Kind): Promise<void> {
  const launched = await launch(kind, { patch: allowHosts('http://127.0.0.1/*'), allowedOrigins: [hub.origin] });
  browsers.set(kind, launched);
  const options = await openOptions(launched);
  await options.waitForSelector(byTestId('invitation'));
  await options.type(byTestId('invitation'), hub.invite('approver'));
  await options.click(byTestId('hub-join'));
  expect(await outcome(options)).toBe('synced');
  await options.close();
}

function of(kind: Kind): Launched {
  const launched = browsers.get(kind);
  if (!launched) throw new Error(`${kind} did not start`);
  return launched;
}

describe.each(kinds)('asking from %s', (kind) => {
  let page: Page;
  afterEach(async () => {
    if (!page.isClosed()) await page.close();
  });

  async function held(draft: string, outcome: 'warn' | 'hold'): Promise<void> {
    page = await openSite(of(kind), site);
    await type(page, site, draft);
    await panelShows(page, { outcome });
    await pressEnabled(page, site.post);
    await panelShows(page, { gate: 'held', open: true });
  }

  test('a client reads the text by a link, approves, and the permission is on the list', async () => {
    const draft = `Lunch with Northwind and a ${kind} fan`;
    await held(draft, 'warn');
    await press(page, 'make-link');
    const frame = await panelFrame(page);
    const shown = await frame.waitForSelector(byTestId('ask-link'));
    const link = (await shown?.evaluate((one) => one.textContent ?? '')) ?? '';
    expect(link).toMatch(/\/ask#kmr_[a-z2-7]{26}\.[\w-]{43}$/);

    const asked = await of(kind).newPage();
    await asked.goto(link).catch(() => {}); // Firefox may not tell of it
    await asked.waitForSelector('main[data-state="open"]');
    expect(await asked.$eval('#text', (one) => one.textContent)).toBe(draft);
    expect(await asked.$eval('#network', (one) => one.textContent)).toBe('X');
    await asked.click('#approve');
    expect(await asked.$eval('main', (one) => one.dataset.state)).toBe('open'); // a name is needed
    await asked.type('#who', 'Ann Example');
    await asked.click('#approve');
    await asked.waitForSelector('main[data-state="approved"]');
    await asked.close();

    const popup = await openExtensionPage(of(kind), 'popup.html');
    await popup.waitForSelector(`${byTestId('own-request')}[data-kind="client"][data-state="approved"]`);
    await popup.click(`[data-id="northwind"] ${byTestId('edit')}`);
    await popup.waitForSelector(`${byTestId('permission-0')} summary`);
    const evidence = await popup.$eval(byTestId('permission-0-evidence'), (one) => (one as HTMLInputElement).value);
    expect(evidence).toMatch(/\/requests\/[0-9a-f]{64}, Ann Example, \d{4}-\d\d-\d\d$/);
    await popup.close();
  });

  test('a client declines, or approves other words', async () => {
    for (const [button, state] of [
      ['#decline', 'declined'],
      ['#approve', 'edited'],
    ] as const) {
      page = await of(kind).newPage();
      await page.goto(hub.ask('northwind', `Proud of Northwind in ${kind}`)).catch(() => {});
      await page.waitForSelector('main[data-state="open"]');
      await page.type('#note', `No ${kind}, please.`);
      if (state === 'edited') {
        await page.type('#who', 'Ann Example');
        await page.click('#edit');
        await page.type('#edited', ' It was a pleasure.');
      }
      await page.click(button);
      await page.waitForSelector(`main[data-state="${state}"]`);
      expect(hub.requests().split('\n')[0]).toMatch(new RegExp(`${state} .*: No ${kind}, please.$`));
      await page.close();
    }
  });

  test('a name behind a wall is stopped, and the card says whom to ask', async () => {
    await held(`Lunch with Tidewrack Yards and a ${kind} fan`, 'warn');
    const frame = await panelFrame(page);
    const card = (await frame.$eval(byTestId('finding'), (one) => one.textContent)) ?? '';
    expect(card).toContain('Ask Lena Legal');
    expect(await frame.$(byTestId('ask-client'))).toBeNull();
  });

  test('what is held waits for a colleague, whose yes lets this very text go once', async () => {
    const draft = `A long day at Brackwater in ${kind}`;
    await held(draft, 'hold');
    await press(page, 'post');
    expect(await posts(page)).toEqual([]);
    await press(page, 'ask-colleague');
    const frame = await panelFrame(page);
    await frame.waitForSelector(`${byTestId('second-person')}[data-state="open"]`);

    const popup = await openExtensionPage(of(other[kind]), 'popup.html');
    await popup.waitForSelector(byTestId('colleague-asks'));
    expect(await popup.$eval(byTestId('colleague-asks'), (one) => one.textContent)).toContain(draft);
    await popup.click(byTestId('colleague-approve'));
    await popup.waitForSelector(byTestId('requests-said'));
    await popup.close();

    await frame.waitForSelector(`${byTestId('second-person')}[data-state="approved"]`);
    await page.bringToFront();
    await press(page, 'post');
    await until(async () => (await posts(page)).length === 1, 'the post to go out');
    expect(await posts(page)).toEqual([draft]);
    await page.close();
    // The team's audit is told of it, and of no word of it.
    const told = async () => {
      await (await openExtensionPage(of(kind), 'popup.html')).close(); // which has it told
      return hub.audit('csv').includes(',posted,');
    };
    await until(told, 'the audit to be told', { every: 300 });
    expect(hub.audit('csv')).toContain(',x,brackwater,hold,');
    expect(hub.audit('jsonl')).not.toMatch(/brackwater|long day/i);
    await held(draft, 'hold'); // it was for once
    await (await panelFrame(page)).waitForSelector(`${byTestId('second-person')}[data-state="not-asked"]`);
  });

  test('nothing of it went over the wire in the clear', () => {
    const sent = of(kind).tripwire?.forwarded.join('\n') ?? '';
    expect(sent).toContain('/requests');
    expect(sent).not.toMatch(/kmr_|kmt_|northwind|brackwater|lunch|ann example|tidewrack|tideline|lena/i);
  });
});

// The page is the same in every browser, and its decisions are tried in both above: once is enough.
test('a client decides on a phone, in every language, by keyboard alone, and nobody but the hub is asked', async () => {
  const page = await of('chromium').newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.setViewport({ width: 320, height: 640, isMobile: true, hasTouch: true });
  await page.goto(hub.ask('northwind', `Proud of Northwind. ${'Awordthatgoesonandon'.repeat(4)}`));
  await page.waitForSelector('main[data-state="open"]');
  for (const language of ['de', 'fr', 'es', 'ar', 'en']) {
    await page.select('#language', language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), language).toBe(320);
    expect(await page.evaluate(() => document.title), language).toContain('Studio Nine');
  }
  expect(await grave(page)).toEqual([]);

  const stops: string[] = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement?.id ?? ''));
  }
  expect(stops).toEqual(['language', 'who', 'note', 'approve', 'edit', 'decline']);
  await page.keyboard.press('Enter');
  await page.waitForSelector('main[data-state="declined"]');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('title'); // what is said next is read out
  expect([...new Set(asked)].filter((origin) => origin !== 'null')).toEqual([hub.origin]);
  await page.close();
});
