import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Launched } from './browser';
import { until } from './extension-page';

/**
 * The text of the one download with this ending. Browsers write into a file of another name first, which may have the
 * same ending, and then take it away: a download is there when one file is, and two looks find the same in it.
 */
export async function downloaded(launched: Launched, ending: string): Promise<string> {
  let before = '';
  let text = '';
  const isThere = () => {
    before = text;
    text = only(launched.downloads, ending);
    return text !== '' && text === before;
  };
  await until(isThere, `a download ending in ${ending}`).catch((error: Error) => {
    throw new Error(`${error.message}; there are: ${namesIn(launched.downloads).join(', ') || 'none'}`);
  });
  return text;
}

/** What the only file with this ending holds; nothing while there is none, or more than one. */
function only(dir: string, ending: string): string {
  const [name, ...others] = namesIn(dir).filter((one) => one.endsWith(ending));
  if (name === undefined || others.length > 0) return '';
  try {
    return readFileSync(join(dir, name), 'utf8');
  } catch {
    return ''; // it was taken away since
  }
}

function namesIn(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir) : [];
}
