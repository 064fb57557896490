import type { Launched } from './browser';
import { openOptions } from './options';

interface Toolbar {
  tabs: { query(what: object): Promise<{ id: number }[]> };
  action: { getBadgeText(what: { tabId: number }): Promise<string> };
}

/** The signs on the toolbar's button, of all tabs. */
export async function badges(launched: Launched): Promise<string[]> {
  const options = await openOptions(launched);
  const signs = await options.evaluate(async () => {
    const given = globalThis as unknown as { browser?: Toolbar; chrome: Toolbar };
    const { tabs, action } = given.browser ?? given.chrome;
    return Promise.all((await tabs.query({})).map(({ id }) => action.getBadgeText({ tabId: id })));
  });
  await options.close();
  return signs;
}
