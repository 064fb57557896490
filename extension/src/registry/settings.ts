import { result, transaction } from './database';

/** What the writer chose of what is kept. It names nobody, so it is kept as it is. */
export interface Settings {
  /** Words of drafts are kept with decisions and in the log, sealed like everything there. */
  keepWords: boolean;
}

const otherwise: Settings = { keepWords: false };

export async function settings(): Promise<Settings> {
  const get = () => transaction(['settings'], 'readonly', (store) => result(store('settings').get('all')));
  return { ...otherwise, ...((await get()) as Partial<Settings> | undefined) };
}

export async function choose(chosen: Partial<Settings>): Promise<void> {
  await transaction(['settings'], 'readwrite', async (store) => {
    const before = await result<Partial<Settings> | undefined>(store('settings').get('all'));
    store('settings').put({ ...before, ...chosen }, 'all');
  });
}
