import { readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';
import type { Page } from 'puppeteer-core';
import type { Launched } from './browser';

/** For how many milliseconds a page's main thread has worked so far, whoever had it work. */
export type Worked = () => number;

/**
 * The main thread of a page, as the system counts its work: waiting, other threads and other programs that are in the
 * way are no part of it. It is found by having the page work for a while. Undefined where the system does not tell.
 */
export async function mainThreadOf(launched: Launched, page: Page): Promise<Worked | undefined> {
  const all = processesOf(launched);
  const before = all.map(worked);
  await page.evaluate((milliseconds) => {
    for (const end = performance.now() + milliseconds; performance.now() < end; );
  }, 1000);
  const grown = all.map((pid, at) => worked(pid) - (before[at] as number));
  const most = Math.max(...grown);
  // Where others are busy too it does not get all of that second.
  if (!(most > 30)) return undefined;
  const pid = all[grown.indexOf(most)] as string;
  return () => worked(pid);
}

/**
 * How much time other machines have taken from this one so far, in hundredths of a second; 0 where the system does not
 * tell. It counts as work of whatever was running, so that what was measured meanwhile says nothing.
 */
export function stolen(): number {
  if (platform() !== 'linux') return 0;
  return Number(/^cpu +(?:\d+ ){7}(\d+)/.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? 0);
}

/** The processes of a browser; none where the system does not tell. */
function processesOf({ browser }: Launched): string[] {
  const main = String(browser.process()?.pid);
  if (platform() !== 'linux') return [];
  const isOurs = (pid: string): boolean => pid === main || (Number(pid) > 1 && isOurs(parentOf(pid)));
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isOurs(pid));
}

const parentOf = (pid: string) => /^PPid:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] ?? '0';

/** The first thread of a process is the one its pages run in, in Chromium and in Firefox. */
function worked(pid: string): number {
  return Number(read(pid, `task/${pid}/schedstat`).split(' ')[0]) / 1e6;
}

/** A file of /proc about a process; empty when it has ended meanwhile. */
function read(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
