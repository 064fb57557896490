import { type Handle, keptHandle, linked } from '../registry/linked-file';

/** What a browser that has it calls back with, when a file is written to. */
type Observer = new (changed: () => void) => { observe(handle: Handle): Promise<void>; disconnect(): void };

const every = 5000;

/**
 * Calls back whenever the linked file may have changed, until the signal ends it: when the browser says so, and
 * where it cannot, every few seconds while this page is looked at.
 */
export async function followFile(signal: AbortSignal, changed: (handle: Handle) => Promise<void>): Promise<void> {
  let working = false;
  let seen: string | undefined;
  const look = async () => {
    if (working || signal.aborted) return;
    working = true;
    const handle = await keptHandle().catch(() => undefined);
    const opened = handle && (await linked(handle).open());
    const now = opened?.ok ? `${opened.file.lastModified} ${opened.file.size}` : undefined;
    if (handle && now !== undefined && now !== seen) {
      seen = now;
      await changed(handle).catch(() => {}); // it is noted why
    }
    working = false;
  };
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') void look();
  }, every);
  signal.addEventListener('abort', () => clearInterval(timer));
  await observe(signal, () => void look());
}

async function observe(signal: AbortSignal, changed: () => void): Promise<void> {
  const { FileSystemObserver } = globalThis as unknown as { FileSystemObserver?: Observer };
  const handle = await keptHandle().catch(() => undefined);
  if (!FileSystemObserver || !handle) return;
  const observer = new FileSystemObserver(changed);
  signal.addEventListener('abort', () => observer.disconnect());
  await observer.observe(handle).catch(() => {}); // not allowed just now: the timer looks
}
