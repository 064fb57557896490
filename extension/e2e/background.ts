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
  const running = () =>
    browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(extensionOrigin));
  return {
    async end() {
      // It may have been ended and woken again while we look: what counts is that this one is gone.
      const target = running();
      const worker = await target?.worker();
      if (!target || !worker) throw new Error('there is no service worker to end');
      await worker.close();
      await until(() => !browser.targets().includes(target), 'the service worker to end');
    },
  };
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
