import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients, storeClients } from './client-list';
import { events, posts, pressEnabled, text, type } from './compose';
import { builtExtension, stageExtension } from './extension';
import { panelShows, press } from './panel';
import { openSite, siteNamed } from './sites';

const site = siteNamed('x-home');
const draft = 'A quiet week at the studio';

/** Promise: "unchecked" never looks like "clear". */
describe.each(kinds)('%s', (kind) => {
  async function heldAsUnchecked(launched: Launched): Promise<string> {
    const page = await openSite(launched, site);
    await type(page, site, draft);
    await panelShows(page, { status: 'unchecked', outcome: '' });
    await pressEnabled(page, site.post);
    const { words } = await panelShows(page, { gate: 'unchecked', open: true, focused: 'edit' });
    expect(await posts(page)).toEqual([]);
    expect(await text(page)).toBe(draft);
    await press(page, 'post');
    await expect.poll(() => posts(page)).toEqual([draft]);
    await page.close();
    return words;
  }

  test('with a checker that cannot start the writer is told, and chooses', async () => {
    const broken = stageExtension(builtExtension(kind));
    writeFileSync(join(broken.dir, 'checker/checker.wasm'), 'not a program');
    const launched = await launch(kind, { extension: broken.dir });
    const words = await heldAsUnchecked(launched);
    expect(words).toMatch(/There is no client list yet|The checker stopped working/);
    await launched.close();
  });

  test('with a checker that never answers, a post waits a second and the writer chooses', async () => {
    const stuck = stageExtension(builtExtension(kind));
    const background = join(stuck.dir, 'background.js');
    // The one mock: nothing real hangs on command.
    const hang = "for (const how of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming'])";
    const never = 'WebAssembly[how] = () => new Promise(() => {});';
    writeFileSync(background, `${hang} ${never}\n${readFileSync(background, 'utf8')}`);
    const launched = await launch(kind, { extension: stuck.dir });
    await storeClients(launched);
    const page = await openSite(launched, site);
    await type(page, site, draft);
    await panelShows(page, { status: 'starting', outcome: '' });
    await pressEnabled(page, site.post);
    const { words } = await panelShows(page, { gate: 'unchecked', open: true, focused: 'edit' });
    expect(words).toContain('did not answer in time');
    expect(await posts(page)).toEqual([]);
    await press(page, 'post');
    await expect.poll(() => posts(page)).toEqual([draft]);
    await page.close();
    await launched.close();
  });

  describe('in a browser that has no list yet', () => {
    let launched: Launched;
    beforeAll(async () => {
      launched = await launch(kind);
    });
    afterAll(() => launched.close());

    test('the writer is told, and chooses', async () => {
      expect(await heldAsUnchecked(launched)).toContain('There is no client list yet');
    });

    test('a list that arrives is in force at once, without a reload', async () => {
      const page = await openSite(launched, site);
      await type(page, site, 'Tea with Northwind');
      await panelShows(page, { status: 'unchecked' });
      await importClients(launched);
      await page.bringToFront();
      await panelShows(page, { status: 'watching', outcome: 'warn' });
      await page.close();
    });

    test('a post pressed with the last key is checked first, then goes out once', async () => {
      const page = await openSite(launched, site);
      await type(page, site, draft);
      await pressEnabled(page, site.post);
      await expect.poll(() => posts(page)).toEqual([draft]);
      expect(await events(page)).toHaveLength(1);
      await page.close();
    });
  });
});
