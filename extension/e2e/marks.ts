import type { Page } from 'puppeteer-core';
import { ourFrame, until } from './extension-page';
import type { Site } from './sites';

export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The marks as they stand on the page, in its viewport pixels. */
export async function marksOn(page: Page): Promise<Rect[]> {
  const frame = await ourFrame(page, 'marks');
  if (!frame) return [];
  const element = await frame.frameElement();
  const at = await element?.evaluate((one) => {
    const { left, top } = one.getBoundingClientRect();
    return { left, top };
  });
  if (!at) return [];
  const boxes = await frame.evaluate(() =>
    [...document.querySelectorAll('[data-testid="mark"]')].map((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      return { left, top, width, height };
    }),
  );
  return boxes.map((box) => ({ ...box, left: box.left + at.left, top: box.top + at.top }));
}

/** Where the browser itself has put every occurrence of `words` in the editor. */
export async function wordsOn(page: Page, site: Site, words: string): Promise<Rect[]> {
  const editor = await page.waitForSelector(site.editor);
  if (!editor) throw new Error('no editor');
  return editor.evaluate((root, wanted) => {
    const rects: Rect[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const data = (node as Text).data;
      for (let at = data.indexOf(wanted); at >= 0; at = data.indexOf(wanted, at + 1)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        for (const { left, top, width, height } of range.getClientRects()) rects.push({ left, top, width, height });
      }
    }
    return rects;
  }, words);
}

/** Waits until there is exactly one mark on each occurrence of `words`, to the pixel, and none elsewhere. */
export async function marksStandOn(page: Page, site: Site, words: string, times = 1): Promise<void> {
  let seen: unknown;
  const fits = async () => {
    const [marks, wanted] = [await marksOn(page), await wordsOn(page, site, words)];
    seen = { marks, wanted };
    return (
      wanted.length === times &&
      marks.length === times &&
      wanted.every((rect) => marks.some((mark) => sides.every((side) => Math.abs(mark[side] - rect[side]) <= 1.5)))
    );
  };
  try {
    await until(fits, 'the marks');
  } catch {
    throw new Error(`the marks should stand on "${words}" ${times} time(s): ${JSON.stringify(seen)}`);
  }
}

const sides = ['left', 'top', 'width', 'height'] as const;
