import type { Launched } from './browser';
import { openExtensionPage, until } from './extension-page';

/** The extension's background, which a browser ends whenever it likes, and a test when it wants to. */
export interface Background {
  /** Comes back once it has ended. In Firefox the browser ends it itself, when nothing happens for a while. */
  end(): Promise<void>;
}

/**
 * To be called before the pages under test are opened: it opens a tab that can see the background. For Firefox
 * the launch must have set `backgroundIdle`.
 */
export async function backgroundOf(launched: Launched): Promise<Background> {
  return launched.kind === 'firefox' ? eventPage(launched) : serviceWorker(launched);
}

async function serviceWorker(launched: Launched): Promise<Background> {
  const { browser, extensionOrigin } = launched;
  const witness = await openExtensionPage(launched, 'frame.html');
  return {
    async end() {
      const before = await witness.evaluate(runOfTheWorker);
      const session = await browser.target().createCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      const worker = targetInfos.find((one) => one.type === 'service_worker' && one.url.startsWith(extensionOrigin));
      if (!before || !worker) throw new Error('there is no service worker to end');
      // A debugger that attached to the worker itself could hold its next start up.
      await session.send('Target.closeTarget', { targetId: worker.targetId });
      await session.detach();
      // A composer wakes it at once, under the same target: what counts is that this run of it is over.
      await until(async () => (await witness.evaluate(runOfTheWorker)) !== before, 'the service worker to end');
    },
  };
}

/** A name for the worker as it runs now; another after its next start, none while it does not run. */
async function runOfTheWorker(): Promise<string | undefined> {
  interface Api {
    runtime: { getContexts(which: object): Promise<{ contextId: string }[]> };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  const [context] = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] });
  return context?.contextId;
}

async function eventPage(launched: Launched): Promise<Background> {
  const witness = await openExtensionPage(launched, 'frame.html');
  return {
    // A composer that lost its port wakes the event page at once, so the moment between is looked for closely.
    end: () => until(() => witness.evaluate(eventPageIsGone), 'the event page to end', { every: 20 }),
  };
}

function eventPageIsGone(): boolean {
  const { browser } = globalThis as unknown as { browser: { extension: { getBackgroundPage(): unknown } } };
  return browser.extension.getBackgroundPage() === null;
}
