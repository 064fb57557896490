import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    where: Document,
    how: object,
  ): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** What a checker of accessibility finds grave in a document of ours, in the light and in the dark. */
export async function grave(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    found.push(...(await page.evaluate(judge, theme)));
  }
  return found;
}

async function judge(theme: string): Promise<string[]> {
  document.documentElement.dataset.theme = theme;
  const style = document.createElement('style');
  style.textContent = '* { transition: none !important; animation: none !important; }';
  document.head.append(style);
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${theme}: ${id}: ${html} ${failureSummary}`));
}
