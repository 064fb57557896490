import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { clients, importClients } from './client-list';
import { events, posts, pressEnabled, text, type } from './compose';
import { downloaded } from './downloaded';
import { byTestId, until } from './extension-page';
import { focusIsBack } from './focus';
import { looks } from './looks';
import { marksOn } from './marks';
import { openOptions } from './options';
import { panelFrame, panelShows, press } from './panel';
import { pressControl, put, write } from './place';
import { placesOf } from './places';
import { openSite, siteNamed } from './sites';

const site = siteNamed('x-home');
const naming = 'A long day at Brackwater';
const reason = 'Ann said yes on the phone';
const approving = {
  id: 'maplewick',
  name: 'Maplewick',
  permissions: [{ facets: ['name'], basis: 'written', require: ['approval'] }],
};

/** A client whose mention could do harm: the writer may still post, and says why. */
describe.each(kinds)('%s: a held post needs a reason', (kind) => {
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched, [...clients, approving]);
  });
  afterEach(() => page.close());
  afterAll(() => launched.close());

  async function hold(draft: string): Promise<void> {
    page = await openSite(launched, site);
    await type(page, site, draft);
    await panelShows(page, { outcome: 'hold' });
    await pressEnabled(page, site.post);
    await panelShows(page, { gate: 'held', open: true, focused: 'edit' });
  }

  /** What the log says on the options page, after doing something there. */
  async function inLog<T>(look: (options: Page) => Promise<T>): Promise<T> {
    const options = await openOptions(launched);
    try {
      await options.waitForSelector(byTestId('log-counts'));
      return await look(options);
    } finally {
      await options.close();
      await page.bringToFront();
    }
  }

  const counted = (options: Page, what: 'all' | 'caught' | 'changed' | 'posted') =>
    options.$eval(byTestId('log-counts'), (one, what) => Number((one as HTMLElement).dataset[what]), what);
  const count = (options: Page) => counted(options, 'all');
  const posted = (options: Page) => counted(options, 'posted');

  async function waiting(testId: string): Promise<string | null> {
    const frame = await panelFrame(page);
    return frame.$eval(byTestId(testId), (one) => one.getAttribute('aria-disabled'));
  }

  test('Post anyway does nothing without one, and posts once with one', async () => {
    await hold(naming);
    for (const button of ['post', 'fine']) {
      expect(await waiting(button)).toBe('true');
      await press(page, button);
      await panelShows(page, { gate: 'held', open: true, focused: 'reason' });
    }
    await page.keyboard.type('  ok ');
    await page.keyboard.press('Enter');
    await press(page, 'post');
    await panelShows(page, { gate: 'held', open: true, focused: 'reason' });
    expect(await posts(page)).toEqual([]);
    expect(await text(page)).toBe(naming);
    await inLog((options) => until(async () => (await counted(options, 'caught')) === 1, 'the log to show it caught'));
    expect(await inLog(posted)).toBe(0);

    await panelShows(page, { gate: 'held', open: true });
    await press(page, 'reason');
    await page.keyboard.type(reason);
    expect(await waiting('post')).toBe('false');
    await press(page, 'post');
    await expect.poll(() => posts(page)).toEqual([naming]);
    await inLog((options) => until(async () => (await posted(options)) === 1, 'the log to show it posted'));
    expect(await posts(page)).toEqual([naming]);
  });

  test('with the keyboard alone, and the page sees neither the question nor the reason', async () => {
    await hold(naming);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await panelShows(page, { focused: 'reason' });
    await page.keyboard.press('Enter');
    await page.keyboard.type(reason);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(reason);
    await page.keyboard.press('Enter');
    await expect.poll(() => posts(page)).toEqual([naming]);
  });

  test('the reason is for one post; another is asked for its own', async () => {
    await hold(naming);
    await press(page, 'reason');
    await page.keyboard.type(reason);
    await page.keyboard.press('Escape');
    await panelShows(page, { gate: 'open', open: false });
    await focusIsBack(page, site);
    await page.keyboard.type(' today');
    await panelShows(page, { outcome: 'hold', open: false });
    await pressEnabled(page, site.post);
    await panelShows(page, { gate: 'held', open: true });
    expect(await waiting('post')).toBe('true');
  });

  test('"this is fine" is offered with a reason, and only while a post is held', async () => {
    await hold('Lunch at Brackwater');
    await press(page, 'reason');
    await page.keyboard.type(reason);
    await press(page, 'fine');
    await expect.poll(() => posts(page)).toEqual(['Lunch at Brackwater']);
    await page.close();

    page = await openSite(launched, site);
    await type(page, site, 'Dinner at Brackwater');
    await panelShows(page, { outcome: 'hold', open: false });
    await press(page, 'chip');
    await panelShows(page, { open: true, gate: 'open', focused: 'done' });
    const frame = await panelFrame(page);
    expect(await frame.$(byTestId('fine'))).toBeNull();
    expect(await frame.$(byTestId('reason'))).toBeNull();
  });

  test('a held draft stays where it is when the site moves on, and its card does not go along', async () => {
    page = await openSite(launched, placesOf('x'));
    await put(page, 'quote');
    await write(page, naming);
    await panelShows(page, { outcome: 'hold' });
    await pressControl(page);
    await panelShows(page, { gate: 'held', open: true });
    // A dialog of the site's may have an address of its own.
    await page.evaluate(() => history.pushState(null, '', '/compose/post'));
    await panelShows(page, { gate: 'held', open: true });

    const shown = (display: string) => page.evaluate((to) => document.body.style.setProperty('display', to), display);
    await shown('none');
    await panelShows(page, { gate: 'open', open: false });
    await shown('block');
    expect(await text(page)).toBe(naming);
    await pressControl(page);
    await panelShows(page, { gate: 'held', open: true });

    await page.evaluate(() => window.page.show?.('poll'));
    await until(() => page.evaluate(() => document.querySelector('keepmum-overlay') === null), 'the card to go');
    expect(await posts(page)).toEqual([]);
  });

  test('a page that asks before it is left is not left behind its back', async () => {
    await hold(naming);
    await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()));
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', async (dialog) => {
        await dialog.dismiss();
        resolve(dialog.type());
      });
    });
    // Never answered: the page stays.
    page.evaluate(() => location.reload()).catch(() => {});
    expect(await asked).toBe('beforeunload');
    await panelShows(page, { gate: 'held', open: true });
    expect(await text(page)).toBe(naming);
    expect(await posts(page)).toEqual([]);
  });

  test('what was decided is not asked for again where the site did not take it', async () => {
    await hold(naming);
    await page.evaluate(() => {
      const refuse = (event: Event) => event.stopImmediatePropagation();
      document.addEventListener('click', refuse, { capture: true, once: true });
    });
    await press(page, 'reason');
    await page.keyboard.type(reason);
    await press(page, 'post');
    await panelShows(page, { gate: 'open', open: false });
    expect(await posts(page)).toEqual([]);
    await pressEnabled(page, site.post);
    await expect.poll(() => posts(page)).toEqual([naming]);
    expect(await events(page)).toEqual([{ type: 'click', isTrusted: true }]);
  });

  test('does not look like what is only to be confirmed, in colour or without', async () => {
    page = await openSite(launched, site);
    await type(page, site, 'Tea with Northwind');
    await panelShows(page, { outcome: 'warn', open: false });
    const warn = await looks(page);
    await page.keyboard.type(' and Brackwater');
    await panelShows(page, { outcome: 'hold', open: false });
    await until(async () => (await marksOn(page)).length === 2, 'the marks');
    const hold = await looks(page);
    expect(hold.marks[0]).toEqual(warn.marks[0]);
    for (const [look, other] of [
      [hold.marks[1], warn.marks[0]],
      [hold.chip, warn.chip],
    ] as const) {
      expect(look?.colour).not.toBe(other?.colour);
      expect(look?.shape).not.toBe(other?.shape);
    }
  });

  test('the log is exported without text or names, and forgotten', async () => {
    await hold(naming);
    await press(page, 'reason');
    await page.keyboard.type('a reason to be found');
    await press(page, 'post');
    await expect.poll(() => posts(page)).toEqual([naming]);
    await inLog(async (options) => {
      await until(async () => (await count(options)) > 0, 'the log to show something');
      await options.click(byTestId('log-export'));
      const lines = (await downloaded(launched, '.jsonl')).trimEnd().split('\n');
      expect(lines).toHaveLength(await count(options));
      const last = JSON.parse(lines.at(-1) as string);
      expect(Date.now() - last.at).toBeLessThan(60_000);
      const { at: _, ...said } = last;
      expect(said).toEqual({
        network: 'x',
        outcome: 'hold',
        what: 'posted',
        rules: ['sensitive-client'],
        clients: ['brackwater'],
        reason: 'a reason to be found',
      });
      expect(lines.join('\n')).not.toMatch(/Brackwater|long day|Lunch/);
      await options.click(byTestId('log-forget'));
      await until(async () => (await count(options)) === 0, 'the log to be empty');
    });
    expect(await inLog(count)).toBe(0);
  });

  test('a client who approves each post: the writer says who did, and that very text may go', async () => {
    const draft = 'Lunch with Maplewick';
    page = await openSite(launched, site);
    await type(page, site, draft);
    await pressEnabled(page, site.post);
    await panelShows(page, { outcome: 'warn', gate: 'held', open: true });
    await press(page, 'approved');
    await panelShows(page, { gate: 'held', focused: 'approver' });
    await page.keyboard.type('Ann Example');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Ann Example');
    await page.keyboard.press('Enter');
    await expect.poll(() => posts(page)).toEqual([draft]);
    await page.close();

    page = await openSite(launched, site);
    await type(page, site, draft);
    await panelShows(page, { outcome: 'clear' });
    await page.keyboard.type(' again');
    await panelShows(page, { outcome: 'warn' });
  });
});
