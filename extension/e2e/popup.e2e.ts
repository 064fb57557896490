import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { clients, importClients } from './client-list';
import { allowHosts } from './extension';
import { byTestId, openExtensionPage, until } from './extension-page';
import { textOf } from './options';
import { openSite, siteNamed } from './sites';
import { tabShowing } from './tab-number';
import { focused, tabTo } from './walk';

const own = { id: 'own', name: 'Studio Nine', relationship: 'own', handles: { x: ['studio_nine'] } };

/** A number of X that was given out at noon (UTC) of a day in March. */
const number = `${(BigInt(Date.UTC(2026, 2, 14, 12) - 1288834974657) << 22n) + 7n}`;
const post = `https://x.com/northwindtraders/status/${number}`;

describe.each(kinds)('the popup of %s', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    // Opening the popup from the toolbar lets keepmum see that one page. A driver can only open it as a page.
    launched = await launch(kind, { patch: allowHosts('https://x.com/*') });
    await importClients(launched, [...clients, own]);
  });
  afterAll(() => launched.close());

  async function popupOn(address: string, change: (page: Page) => Promise<void>): Promise<[Page, Page]> {
    const page = await openSite(launched, siteNamed('x-reply'), address);
    await change(page);
    const witness = await openExtensionPage(launched, 'frame.html');
    const tab = await witness.evaluate(tabShowing, address);
    await witness.close();
    return [await openExtensionPage(launched, `popup.html#tab=${tab}`), page];
  }

  const value = (page: Page, field: string) =>
    page.$eval(byTestId(field), (one) => (one as HTMLInputElement | HTMLTextAreaElement).value);

  test('files a permission for what a client said first, with its address and day, and can take it back', async () => {
    const [popup, page] = await popupOn(post, (page) => page.evaluate(writePost, number));
    await popup.waitForSelector(byTestId('file-said-first'));
    expect(await textOf(popup, byTestId('said-first'))).toMatch(/Northwind.*that you work together/);
    await popup.click(byTestId('file-said-first'));
    await popup.waitForSelector(`${byTestId('said-first')}[data-state="on-file"]`);
    await popup.click(byTestId('undo'));
    await popup.waitForSelector(byTestId('file-said-first'));
    await popup.click(byTestId('file-said-first'));
    await popup.waitForSelector(`${byTestId('said-first')}[data-state="on-file"]`);
    await popup.click(`[data-id="northwind"] ${byTestId('edit')}`);
    await popup.waitForSelector(`${byTestId('permission-0')} summary`);
    expect(await value(popup, 'permission-0-evidence')).toBe(post);
    expect(await value(popup, 'permission-0-from')).toMatch(/^2026-03-1[345]$/);
    expect(await value(popup, 'permission-0-basis')).toBe('said-first');
    await popup.close();
    await page.close();
  });

  test("suggests what a client's own page says, fills nothing in, and takes what is pressed", async () => {
    const address = 'https://x.com/quillfeather';
    const [popup, page] = await popupOn(address, (page) =>
      page.evaluate(() => {
        document.title = '(3) Quillfeather Press (@quillfeather) / X';
      }),
    );
    await popup.waitForSelector(byTestId('client'));
    await popup.click(byTestId('add'));
    const chip = (value: string) => popup.waitForSelector(`${byTestId('suggestion')}[data-value="${value}"]`);
    await (await chip('quillfeather'))?.click();
    expect(await value(popup, 'name')).toBe('');
    await (await chip('Quillfeather Press'))?.click();
    await (await chip('Quillfeather'))?.click();
    expect([await value(popup, 'name'), await value(popup, 'alias'), await value(popup, 'handle-x')]).toEqual([
      'Quillfeather Press',
      'Quillfeather',
      'quillfeather',
    ]);
    await popup.click(byTestId('save'));
    await until(async () => (await popup.$$(byTestId('client'))).length === clients.length + 2, 'the new client');
    await popup.close();
    await page.close();
  });

  // In Firefox a driver cannot hold back what a page of an add-on loads.
  test.runIf(kind === 'chromium')(
    'looks in its first view as it does then, and what was typed and pressed there counts',
    async () => {
      const popup = await firstViewOf(launched);
      const seen = await popup.evaluate(looks, '#first');
      expect(seen.filter(({ text }) => text === 'NorthwindTradersPLC')).toHaveLength(1);
      await popup.type('#first input', 'paper');
      await popup.click('#first [data-pressed="add"]');
      await popup.evaluate(() => (globalThis as unknown as { goOn(): void }).goOn());
      await popup.waitForSelector(byTestId('name'));
      await popup.click(byTestId('cancel'));
      await until(async () => (await popup.$$(byTestId('client'))).length === 1, 'what was looked for');
      expect(await value(popup, 'search')).toBe('paper');
      await popup.$eval(byTestId('search'), (one) => {
        (one as HTMLInputElement).value = '';
        one.dispatchEvent(new Event('input'));
      });
      await until(async () => (await popup.$$(byTestId('client'))).length > 1, 'the list');
      // What the background and the page have said meanwhile, and what only a popup that is whole has.
      const later = await popup.evaluate(looks, '#app');
      for (const one of seen) if (!/^(Opening|Looking)/.test(one.text)) expect(later).toContainEqual(one);
      await popup.close();
    },
  );

  test('is worked by the keyboard alone', async () => {
    const popup = await openExtensionPage(launched, 'popup.html');
    await popup.waitForSelector(byTestId('client'));
    const said = (text: RegExp) =>
      until(async () => text.test(await textOf(popup, byTestId('said'))), `the popup to say ${text}`);

    await tabTo(popup, 'add');
    await popup.keyboard.press('Enter');
    await until(async () => (await focused(popup)) === 'name', 'the form');
    await popup.keyboard.type('Harbour Lane');
    await tabTo(popup, 'permission-add');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector(`${byTestId('permission-0')}[open]`);
    await popup.keyboard.press('Tab');
    await popup.keyboard.press(' '); // the first facet
    await tabTo(popup, 'save');
    await popup.keyboard.press('Enter');
    await said(/Saved/);

    await tabTo(popup, 'search');
    await popup.keyboard.type('harbour');
    await until(async () => (await popup.$$(byTestId('client'))).length === 1, 'the search');
    await popup.keyboard.press('ArrowDown');
    expect(await focused(popup)).toBe('edit');
    await popup.keyboard.press('Enter');
    await until(async () => (await focused(popup)) === 'name', 'the form');
    expect(await textOf(popup, `${byTestId('permission-0')} summary`)).toMatch(/^who it is · everywhere/);
    await popup.keyboard.type('s');
    await popup.keyboard.press('Escape'); // not lost at the first press
    await until(async () => (await textOf(popup, byTestId('form-problems'))) !== '', 'the question');
    await popup.keyboard.press('Escape');
    await until(async () => (await focused(popup)) === 'edit', 'the list, where it was left');

    await popup.keyboard.press('Enter');
    await until(async () => (await focused(popup)) === 'name', 'the form');
    await tabTo(popup, 'end');
    await popup.keyboard.press('Enter');
    await said(/former/);
    await until(async () => (await focused(popup)) === 'undo', 'the undo button');
    await popup.keyboard.press('Enter');
    await said(/Undone/);
    await tabTo(popup, 'remove');
    await popup.keyboard.press('Enter');
    await said(/Removed/);
    await until(async () => (await focused(popup)) === 'undo', 'the undo button');
    await popup.keyboard.press('Enter');
    await said(/Undone/);
    await popup.close();
  });
});

/** What the page shows as the post of its address. */
function writePost(number: string): void {
  const words = document.querySelector('[data-testid="tweetText"]') as HTMLElement;
  words.textContent = 'We are delighted to be working with our new agency, Studio Nine.';
  const link = document.createElement('a');
  link.href = `/northwindtraders/status/${number}`;
  words.after(link);
}

/** The popup before all but its first view is loaded, which `goOn` does then. */
async function firstViewOf({ newPage, extensionOrigin }: Launched): Promise<Page> {
  const popup = await newPage();
  await popup.evaluateOnNewDocument(() => {
    const { importNode } = Document.prototype;
    Document.prototype.importNode = function (this: Document, node: DocumentFragment) {
      const rest = importNode.call(this, node, true);
      Object.assign(globalThis, { goOn: () => document.head.append(rest) });
      return document.createDocumentFragment();
    } as typeof importNode;
  });
  popup.goto(`${extensionOrigin}/popup.html`).catch(() => {}); // Firefox does not tell of the load
  await popup.waitForSelector('#first:not([hidden]) li');
  return popup;
}

/** What can be read and pressed below an element, and how it looks, wherever it stands. */
function looks(below: string) {
  const all = ['h1', 'h2', 'button', 'input', '.name', '.hint'].map((one) => `${below} ${one}`).join();
  return [...document.querySelectorAll<HTMLElement>(all)].map((one) => {
    const { color, fontSize, fontWeight, backgroundColor } = getComputedStyle(one);
    const { left, width, height } = one.getBoundingClientRect();
    return {
      text: one.textContent?.replaceAll(/\s/g, '') ?? '',
      called: [one.ariaLabel, one.title, (one as HTMLInputElement).placeholder],
      place: /^H/.test(one.tagName) ? [left, height] : [left, width, height], // a heading is as wide as its neighbours
      style: [color, fontSize, fontWeight, backgroundColor],
    };
  });
}
