import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Launched } from './browser';
import { until } from './extension-page';

/** The text of the one download with this ending. */
export async function downloaded(launched: Launched, ending: string): Promise<string> {
  const found = () =>
    existsSync(launched.downloads) ? readdirSync(launched.downloads).find((name) => name.endsWith(ending)) : undefined;
  await until(() => found() !== undefined, `a download ending in ${ending}`);
  const path = join(launched.downloads, found() as string);
  await until(() => readFileSync(path).length > 0, 'the download to be written');
  return readFileSync(path, 'utf8');
}
