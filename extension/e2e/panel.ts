import type { Frame, Page } from 'puppeteer-core';
import { byTestId, ourFrame, until } from './extension-page';

/** What the panel shows, as its own document says it. */
export interface PanelState {
  status: string;
  outcome: string;
  gate: string;
  sight: string;
  open: boolean;
  findings: number;
  /** The card's or chip's words. */
  words: string;
  /** data-testid of the element with the focus inside the panel. */
  focused: string;
}

/** Where several drafts go out together, each has a panel: the open one is meant. */
async function meantFrame(page: Page): Promise<Frame | undefined> {
  const latest = await ourFrame(page, 'panel');
  if ((await page.evaluate(() => document.querySelectorAll('keepmum-overlay').length)) < 2) return latest;
  const open = '[data-testid="panel"][data-open="true"]';
  for (const frame of page.frames()) if (await frame.$(open).catch(() => null)) return frame;
  return latest;
}

export async function panelFrame(page: Page): Promise<Frame> {
  let frame: Frame | undefined;
  const found = async () => {
    frame = await meantFrame(page);
    return frame !== undefined;
  };
  await until(found, 'the panel frame');
  return frame as Frame;
}

export async function panelState(page: Page): Promise<PanelState | undefined> {
  const frame = await meantFrame(page);
  return frame?.evaluate(() => {
    const panel = document.querySelector<HTMLElement>('[data-testid="panel"]');
    const { status = '', outcome = '', gate = '', sight = '', open } = panel?.dataset ?? {};
    return {
      status,
      outcome,
      gate,
      sight,
      open: open === 'true',
      findings: document.querySelectorAll('[data-testid="finding"]').length,
      words: panel?.textContent ?? '',
      focused: (document.activeElement as HTMLElement | null)?.dataset.testid ?? '',
    };
  });
}

/** Waits until the panel shows all of `want`, and answers what it shows. */
export async function panelShows(page: Page, want: Partial<PanelState>): Promise<PanelState> {
  let seen: PanelState | undefined;
  const fits = async () => {
    seen = await panelState(page).catch(() => undefined);
    return (
      seen !== undefined && Object.entries(want).every(([key, value]) => seen?.[key as keyof PanelState] === value)
    );
  };
  try {
    await until(fits, 'the panel');
  } catch {
    const overlays = await page.evaluate(() => document.querySelectorAll('keepmum-overlay').length);
    const frames = page.frames().map(addressOf);
    const shown = seen
      ? JSON.stringify(seen)
      : `nothing (${overlays} overlays in the page, frames: ${(await Promise.all(frames)).join(', ')})`;
    throw new Error(`the panel should show ${JSON.stringify(want)}, it shows ${shown}`);
  }
  return seen as PanelState;
}

/** Presses a button of the card with the mouse, once the card stands still: it grows out of the chip. */
export async function press(page: Page, testId: string): Promise<void> {
  const frame = await panelFrame(page);
  const button = await frame.waitForSelector(byTestId(testId), { visible: true });
  const place = async () =>
    JSON.stringify([await (await frame.frameElement())?.boundingBox(), await button?.boundingBox()]);
  let before = '';
  const still = async () => {
    const now = await place();
    const same = now === before;
    before = now;
    return same;
  };
  await until(still, 'the card to stand still', { every: 100 });
  await button?.click();
}

/** What a frame says of itself and what the driver believes, for a failure's message. */
async function addressOf(frame: Frame): Promise<string> {
  const own = await frame.evaluate(() => location.pathname + document.readyState).catch((failed) => String(failed));
  return `${frame.url().replace(/#.*/, '')} (${own})`;
}
