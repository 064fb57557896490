import type { Launched } from './browser';
import { until } from './extension-page';

/**
 * Ends the extension's background, as the browser does whenever it likes. In Firefox that is done by the
 * browser itself, after the idle time the launch was given: nobody may talk to it meanwhile.
 */
export async function endBackground(launched: Launched, backgroundIdle = 1000): Promise<void> {
  if (launched.kind === 'firefox') {
    await new Promise((resolve) => setTimeout(resolve, backgroundIdle * 2));
    return;
  }
  const ours = () =>
    launched.browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(launched.extensionOrigin));
  const worker = await ours()?.worker();
  await worker?.close();
  await until(() => ours() === undefined, 'the service worker to end');
}
