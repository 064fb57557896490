import { rmSync } from 'node:fs';
import { launch } from './browser';

/**
 * Before all stories: starts Firefox once and lends its profile to every other start, which is a copy of it. What
 * Firefox does at its first start takes longer than many a story.
 */
export default async function firstStart(): Promise<() => void> {
  const { browser, home, tripwire } = await launch('firefox', { extension: false });
  await browser.close();
  await tripwire?.close();
  process.env.KEEPMUM_FIREFOX_PROFILE = home.profile;
  return () => rmSync(home.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
