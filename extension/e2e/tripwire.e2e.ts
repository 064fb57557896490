import { describe, expect, test } from 'vitest';
import { kinds, launch } from './browser';
import { openSite, siteNamed } from './sites';

const addresses = ['http://stray.example.com/pixel', 'https://stray.example.org/pixel', 'http://127.0.0.1:8791/pixel'];

/** Every other spec trusts that a stray request would have failed it; here stray requests are made. */
describe.each(kinds)('the tripwire of %s', (kind) => {
  test('catches every stray request', async () => {
    const launched = await launch(kind, { extension: false });
    const page = await launched.newPage();
    for (const address of addresses) await page.goto(address, { timeout: 5000 }).catch(() => {});
    const caught = await launched.close().then(
      () => '',
      (failed: Error) => failed.message,
    );
    for (const address of addresses) expect(caught).toContain(new URL(address).host);
  });

  test('lets a quiet browser go', async () => {
    const launched = await launch(kind, { extension: false });
    await openSite(launched, siteNamed('x-home'));
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await launched.close();
  });
});
