import { describe, expect, test } from 'vitest';
import { kinds, launch } from './browser';
import { openSite, siteNamed } from './sites';

/** Every other spec trusts that a stray request would have failed it; here stray requests are made. */
describe.each(kinds)('the tripwire of %s', (kind) => {
  test.each(['http://stray.example.com/pixel', 'https://stray.example.com/pixel', 'http://127.0.0.1:8791/pixel'])(
    'catches %s',
    async (address) => {
      const launched = await launch(kind, { extension: false });
      const page = await launched.newPage();
      await page.goto(address, { timeout: 5000 }).catch(() => {});
      await expect(launched.close()).rejects.toThrow(new URL(address).host);
    },
  );

  test('lets a quiet browser go', async () => {
    const launched = await launch(kind, { extension: false });
    await openSite(launched, siteNamed('x-home'));
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await launched.close();
  });
});
