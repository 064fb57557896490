import { describe, expect, test } from 'vitest';
import { backgroundOf } from './background';
import { kinds, launch } from './browser';
import { byTestId, until } from './extension-page';
import { importFile, inForce, openOptions } from './options';
import { sampleList } from './practice';

describe.each(kinds)('the background of %s', (kind) => {
  test('has the list in force again after it was ended', async () => {
    const launched = await launch(kind, { backgroundIdle: 1000 });
    const background = await backgroundOf(launched);
    const options = await openOptions(launched);
    await importFile(options, sampleList);
    const clients = await inForce(options);
    expect(clients).toBeGreaterThan(0);
    for (let time = 0; time < 2; time++) {
      await background.end();
      const again = await openOptions(launched);
      await again.waitForSelector(byTestId('in-force'));
      await until(async () => (await inForce(again)) === clients, 'the list to be in force again');
      await again.close();
    }
    await launched.close();
  });
});
