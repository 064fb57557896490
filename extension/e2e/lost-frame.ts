import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Frame } from 'puppeteer-core';

/** What is used of the driver's own workings, in the version that the lock file holds. */
interface Innards {
  _id: string;
  client: CDPSession;
  updateClient(session: CDPSession): void;
  _frameManager: { page(): { browser(): { _targetManager?(): Targets } } };
}

interface Targets {
  getAvailableTargets(): ReadonlyMap<string, { _session(): CDPSession | null }>;
}

/**
 * Finds a frame again that the driver lost. Two frames of another process that attach at the same moment, as
 * ours do, can overtake each other in it: one is then known by its parent's session, in which its document
 * never shows up, and every question to it waits for ever. True when that was so and is mended.
 */
export async function findAgain(frame: Frame): Promise<boolean> {
  const lost = frame as unknown as Partial<Innards>;
  const targets = lost._frameManager?.page().browser()._targetManager?.();
  const session = lost._id ? targets?.getAvailableTargets().get(lost._id)?._session() : undefined;
  if (!session || session === lost.client || !lost.updateClient) return false;
  lost.updateClient(session);
  // The driver's own world, in which it looks for elements, was left out for a frame it did not know.
  await session.send('Page.createIsolatedWorld', {
    frameId: lost._id as string,
    worldName: `__puppeteer_utility_world__${versionOfTheDriver()}`,
    grantUniveralAccess: true,
  });
  // Its worlds are announced once more.
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  return true;
}

function versionOfTheDriver(): string {
  const entry = createRequire(import.meta.url).resolve('puppeteer-core');
  const home = entry.slice(0, entry.lastIndexOf('puppeteer-core/lib') + 'puppeteer-core/'.length);
  return (JSON.parse(readFileSync(`${home}package.json`, 'utf8')) as { version: string }).version;
}
