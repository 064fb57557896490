import type { Page } from 'puppeteer-core';
import { PATIENCE_MS } from './patience';
import { editorOf, type Site } from './sites';

/** Types into the editor with real keys; a newline is the Enter key. */
export async function type(page: Page, site: Site, text: string): Promise<void> {
  await (await editorOf(page, site)).click();
  await page.keyboard.type(text);
}

/** Clicks the control that publishes, with the step before it where the site has one. */
export async function pressPost(page: Page, site: Site): Promise<void> {
  if (site.next) await pressEnabled(page, site.next);
  await pressEnabled(page, site.post);
}

/** Clicks a control with the mouse once it is enabled. */
export async function pressEnabled(page: Page, selector: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    // Looked for anew each time: sites replace the control when they enable it.
    const control = await page.$(selector);
    if (control && (await control.evaluate(isEnabled))) return control.click();
    if (Date.now() > end) throw new Error(`${selector} was not enabled`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isEnabled(control: Element): boolean {
  return !control.hasAttribute('disabled') && control.getAttribute('aria-disabled') !== 'true';
}

export const text = (page: Page) => page.evaluate(() => window.page.text());
export const serialised = (page: Page) => page.evaluate(() => window.page.export());
export const posts = (page: Page) => page.evaluate(() => window.page.posts);
export const events = (page: Page) => page.evaluate(() => window.page.events);
