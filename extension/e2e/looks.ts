import type { Page } from 'puppeteer-core';
import { byTestId, ourFrame } from './extension-page';
import { panelFrame } from './panel';

/** What tells one severity from another: the colour, and what is left where nobody sees colours. */
interface Look {
  colour: string;
  shape: string;
}

/** The chip and the marks, as they are drawn. */
export async function looks(page: Page): Promise<{ chip: Look; marks: Look[] }> {
  const chip = await (await panelFrame(page)).$eval(byTestId('chip'), (one) => {
    const dot = one.querySelector('.dot') as HTMLElement;
    return { colour: getComputedStyle(one).borderTopColor, shape: getComputedStyle(dot).borderTopLeftRadius };
  });
  const frame = await ourFrame(page, 'marks');
  const marks = await frame?.$$eval(byTestId('mark'), (all) =>
    all.map((one) => {
      const { borderBottomColor, borderBottomStyle } = getComputedStyle(one);
      return { colour: borderBottomColor, shape: borderBottomStyle };
    }),
  );
  return { chip, marks: marks ?? [] };
}
