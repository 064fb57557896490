import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { events, posts, pressPost, serialised, text, type } from './compose';
import { openSite, sites } from './sites';

const first = 'A quiet week at the studio';
const second = 'and tea at four';

/** The pages stand in for the sites: their editors must work by themselves before keepmum is judged on them. */
describe.each(kinds)('%s without keepmum', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind, { extension: false });
  });
  afterAll(() => launched.close());

  test.each(sites)('$name holds what is typed, under a strict policy', async (site) => {
    const page = await openSite(launched, site);
    expect(await page.evaluate(inlineScriptRuns)).toBe(false);
    const empty = await serialised(page);
    await type(page, site, `${first}\n${second}`);
    expect((await text(page)).split(/\n+/)).toEqual([first, second]);
    expect(await serialised(page)).not.toBe(empty);
    await page.close();
  });

  test.each(sites)('$name publishes exactly once, for a real click', async (site) => {
    const page = await openSite(launched, site);
    await type(page, site, first);
    await pressPost(page, site);
    expect(await posts(page)).toEqual([first]);
    expect(await events(page)).toEqual([{ type: 'click', isTrusted: true }]);
    expect(await text(page)).toBe('');
    await page.close();
  });

  test.each(sites.filter((site) => site.shortcut))('$name publishes exactly once for Ctrl+Enter', async (site) => {
    const page = await openSite(launched, site);
    await type(page, site, first);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    expect(await posts(page)).toEqual([first]);
    expect(await events(page)).toEqual([{ type: 'keydown', isTrusted: true }]);
    await page.close();
  });
});

function inlineScriptRuns(): boolean {
  let ran = false;
  const inline = () => {
    ran = true;
  };
  Object.assign(window, { inline });
  const script = document.createElement('script');
  try {
    script.text = 'inline()';
    document.head.append(script);
  } catch {
    // Trusted types refuse the text before the policy has to refuse the script.
  }
  return ran;
}
