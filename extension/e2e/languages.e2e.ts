import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {} from '../pages/eye';
import { languages } from '../pages/languages';
import type { Draft } from '../src/messages/verdict';
import { kinds, type Launched, launch } from './browser';
import { bundle } from './bundle';
import { until } from './extension-page';
import { placesOf } from './places';
import { openSite } from './sites';

type Facts = Pick<Draft, 'account' | 'audience' | 'replyTo'>;

/** What is to be read of each state, whatever language it is in. */
const states: Record<'x' | 'facebook' | 'linkedin', Record<string, { surface: string; facts: Facts }>> = {
  x: {
    post: { surface: 'post', facts: { account: 'studio_nine' } },
    reply: { surface: 'post', facts: { account: 'studio_nine', replyTo: 'harbourlane' } },
  },
  facebook: {
    public: { surface: 'post', facts: { audience: 'public' } },
    friends: { surface: 'post', facts: { audience: 'friends' } },
    comment: { surface: 'comment', facts: { replyTo: 'harbourlane' } },
  },
  linkedin: {
    anyone: { surface: 'post', facts: { audience: 'public' } },
    connections: { surface: 'post', facts: { audience: 'connections' } },
    'modal anyone': { surface: 'post', facts: { audience: 'public' } },
    'modal connections': { surface: 'post', facts: { audience: 'connections' } },
    comment: { surface: 'comment', facts: {} },
    reply: { surface: 'comment', facts: {} },
  },
};

/**
 * The sites speak many languages, and what posts is known in all of them; so is who writes, and who is answered. Who
 * will see it is said in words: where they are not known that is unknown, which counts as public, and never another.
 */
describe.each(kinds)('%s: in every language', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind, { extension: false });
  });
  afterAll(() => launched.close());

  test.each(Object.keys(states) as (keyof typeof states)[])('%s', async (network) => {
    const page = await openSite(launched, placesOf(network));
    await page.evaluate((await bundle('eye')).js);
    for (const language of Object.keys(languages)) {
      for (const [state, { surface, facts }] of Object.entries(states[network])) {
        const name = `${language}: ${state}`;
        await page.evaluate((one) => window.page.show?.(one), name);
        await until(() => page.evaluate(() => window.page.editor()?.isConnected ?? false), name, { every: 5 });
        const [seen] = await page.evaluate(() => window.eye.look());
        const { audience, ...rest } = facts;
        expect(seen, name).toMatchObject({ surface, control: true, draft: rest });
        expect([audience, undefined], name).toContain(seen?.draft.audience);
        if (language === 'en') expect(seen?.draft.audience, name).toBe(audience);
      }
    }
    await page.close();
  });
});
