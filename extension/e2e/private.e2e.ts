import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { type } from './compose';
import { marksOn } from './marks';
import { panelShows } from './panel';
import { openSite, siteNamed } from './sites';
import { restSpying, type Seen, startSpying, stopSpying } from './spying-page';

/** The issue of the promise: thirty seconds of looking, not a glance. */
const watchingMs = 30_000;

const flagged = 'Northwind and Quillmark met Brackwater at the fair';
/** As long, in the same letters, and about nobody. */
const innocent = 'Nornwithd and Quarkmill met Wackbrater at the fair';

/** Words that only our own frames show. */
const ours = ['to look at', 'Northwind Traders', 'Quillmark GmbH', 'Nothing found', 'Recognised by'];

/** What was seen of our own elements in any state, each once. */
function ownLines(seen: Seen): string[] {
  const lines = [...seen.moving, ...seen.states].flatMap((state) => state.split('\n'));
  return [...new Set(lines.filter((line) => line.startsWith('keepmum-')))];
}

/** Promise: the network learns nothing from a warning. Both browsers look at the same time: they mostly wait. */
describe.concurrent.each(kinds)('%s: a page that looks for what was flagged', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched);
  });
  afterAll(() => launched.close());

  async function spyWhileTyping(draft: string, findings: number): Promise<Seen> {
    const site = siteNamed('x-home');
    const page = await openSite(launched, site);
    await startSpying(page, site.editor, ours);
    await type(page, site, draft);
    await panelShows(page, { status: 'watching', outcome: findings > 0 ? 'hold' : 'clear', open: false });
    // Without marks in our own frame there would be nothing to hide.
    await expect.poll(async () => (await marksOn(page)).length).toBe(findings);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await restSpying(page);
    await new Promise((resolve) => setTimeout(resolve, watchingMs));
    const seen = await stopSpying(page);
    await page.close();
    return seen;
  }

  test('sees the same whether three clients are named or none', async () => {
    const named = await spyWhileTyping(flagged, 3);
    const none = await spyWhileTyping(innocent, 0);

    for (const seen of [named, none]) {
      expect(seen.looks).toBeGreaterThan(watchingMs / 500);
      // One element of ours, the same at every look.
      expect(ownLines(seen)).toHaveLength(1);
      expect(seen.found).toEqual([]);
      expect(seen.highlights).toBe(0);
      expect(seen.stolen).toEqual([]);
    }
    expect(ownLines(named)).toEqual(ownLines(none));
    // While somebody types, what is between two states depends on the moment of the look; at rest nothing does.
    expect(named.states).toEqual(none.states);
    expect(named.changes).toEqual(none.changes);
  });
});
