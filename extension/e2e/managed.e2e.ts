import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { clients } from './client-list';
import { type } from './compose';
import { allowHosts } from './extension';
import { byTestId, until } from './extension-page';
import { inForce, openOptions, textOf } from './options';
import { panelShows } from './panel';
import { openSite, siteNamed } from './sites';
import { closed, listen } from './tripwire';

const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'application/json' });
  answer.end(JSON.stringify({ keepmum: 1, clients }));
});
let address = '';
beforeAll(async () => {
  address = `http://127.0.0.1:${await listen(server)}/clients.json`;
});
afterAll(() => closed(server));

/** What an organisation settles in the way its browsers have for that holds without anybody doing anything. */
describe.each(kinds)('%s of an organisation', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind, {
      settled: { source_url: address, lock_source: true, require_reason: true },
      patch: allowHosts('http://127.0.0.1/*'),
      allowedOrigins: [new URL(address).origin],
    });
  });
  afterAll(() => launched.close());

  test('has its list in force, lets no other be set, and asks for a reason', async () => {
    const site = siteNamed('x-home');
    const page = await openSite(launched, site);
    await type(page, site, 'Tea with Northwind');
    await panelShows(page, { status: 'watching', outcome: 'hold' }); // a warning, where no reason is asked for

    const options = await openOptions(launched);
    await until(async () => (await inForce(options)) === clients.length, 'its list to be in force');
    expect(await textOf(options, byTestId('managed'))).toContain('organisation');
    expect(await textOf(options, byTestId('origin'))).toContain(address);
    for (const way of ['sync-url', 'link-choose', 'link-file', 'invitation']) {
      expect(await options.$(byTestId(way)), way).toBeNull();
    }
  });
});
