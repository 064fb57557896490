import { readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';
import type { Launched } from './browser';

/** The processes that a browser gives to extensions and to nothing else. Only Linux tells; none elsewhere. */
export function extensionProcesses({ browser, kind }: Launched): string[] {
  const main = browser.process()?.pid;
  if (platform() !== 'linux' || main === undefined) return [];
  const isOurs = (pid: string): boolean => pid === String(main) || (Number(pid) > 1 && isOurs(parentOf(pid)));
  const isExtensions = (pid: string) =>
    kind === 'firefox' ? read(pid, 'comm').startsWith('WebExt') : read(pid, 'cmdline').includes('--extension-process');
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isExtensions(pid) && isOurs(pid));
}

/** What a process takes as far as it shares it with nobody, in megabytes; undefined when it has ended. */
export function privateMemory(pid: string): number | undefined {
  const lines = [...read(pid, 'smaps_rollup').matchAll(/^Private_\w+:\s+(\d+) kB/gm)];
  return lines.length === 0 ? undefined : lines.reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024;
}

/** What a process made itself and has in memory, in megabytes. Quickly asked. */
export function madeMemory(pid: string): number {
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(read(pid, 'status'))?.[1] ?? 0) / 1024;
}

function parentOf(pid: string): string {
  return /^PPid:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] ?? '0';
}

/** A file of /proc about a process; empty when it has ended meanwhile. */
function read(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
