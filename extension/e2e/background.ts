import type { Browser } from 'puppeteer-core';
import type { Launched } from './browser';
import { openExtensionPage, until } from './extension-page';

/** The extension's background, which a browser ends whenever it likes, and a test when it wants to. */
export interface Background {
  /** Comes back once it has ended. In Firefox the browser ends it itself, when nothing happens for a while. */
  end(): Promise<void>;
}

/**
 * To be called before the pages under test are opened: in Firefox it opens a tab that can see the event page,
 * and the launch must have set `backgroundIdle`.
 */
export async function backgroundOf(launched: Launched): Promise<Background> {
  return launched.kind === 'firefox' ? eventPage(launched) : serviceWorker(launched);
}

function serviceWorker({ browser, extensionOrigin }: Launched): Background {
  const ours = (target: { type: string; url: string }) =>
    target.type === 'service_worker' && target.url.startsWith(extensionOrigin);
  return {
    async end() {
      const asked = await browser.target().createCDPSession();
      const running = async () => (await asked.send('Target.getTargets')).targetInfos.find(ours);
      const worker = await running();
      if (!worker) throw new Error('there is no service worker to end');
      await mark(browser, extensionOrigin);
      await asked.send('Target.closeTarget', { targetId: worker.targetId });
      // A composer wakes it at once, under the same target: what counts is that this run of it is over.
      await until(async () => !(await isMarked(browser, extensionOrigin)), 'the service worker to end');
      await asked.detach();
    },
  };
}

async function mark(browser: Browser, origin: string): Promise<void> {
  await inWorker(browser, origin, 'self.markedByTest = true');
}

async function isMarked(browser: Browser, origin: string): Promise<boolean> {
  try {
    return (await inWorker(browser, origin, 'self.markedByTest')) === true;
  } catch {
    return false; // it went away while it was asked
  }
}

async function inWorker(browser: Browser, origin: string, expression: string): Promise<unknown> {
  const target = browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  if (!target) return undefined;
  const session = await target.createCDPSession();
  try {
    // One that has ended and is not woken never answers.
    const silence = new Promise<undefined>((resolve) => setTimeout(resolve, 1000));
    const answer = await Promise.race([session.send('Runtime.evaluate', { expression }), silence]);
    return answer?.result.value;
  } finally {
    // A session that stays would hold the next start of the worker up.
    await session.detach().catch(() => {});
  }
}

async function eventPage(launched: Launched): Promise<Background> {
  const witness = await openExtensionPage(launched, 'frame.html');
  return {
    // A composer that lost its port wakes the event page at once, so the moment between is looked for closely.
    end: () => until(() => witness.evaluate(eventPageIsGone), 'the event page to end', { within: 20_000, every: 20 }),
  };
}

function eventPageIsGone(): boolean {
  const { browser } = globalThis as unknown as { browser: { extension: { getBackgroundPage(): unknown } } };
  return browser.extension.getBackgroundPage() === null;
}
