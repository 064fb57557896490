import { browser } from 'wxt/browser';
import type { FromFrame } from '../messages/composer';

/**
 * A frame's port to the background, the only one it listens to: window messages would come from the page.
 * It is opened again when the background was stopped, with growing pauses while that fails; `silent` is called
 * when nothing answers, for what was shown before may no longer be so.
 */
export function openPort<Message>(
  name: string,
  session: string,
  take: (message: Message) => void,
  silent: () => void,
): (message: FromFrame) => void {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let failures = 0;

  const open = () => {
    try {
      const opened = browser.runtime.connect({ name });
      port = opened;
      // Hello is always answered; a background that ended while it was starting leaves a port that is open and dead.
      const silence = setTimeout(
        () => {
          silent();
          leave(opened);
        },
        Math.min(30_000, 2000 * 2 ** failures),
      );
      opened.onMessage.addListener((message: Message) => {
        failures = 0;
        clearTimeout(silence);
        take(message);
      });
      opened.onDisconnect.addListener(() => {
        clearTimeout(silence);
        leave(opened);
      });
      send({ type: 'hello', session });
    } catch {
      // The extension is gone, and this document with it.
    }
  };
  const leave = (left: typeof port) => {
    if (port !== left) return;
    port = undefined;
    left?.disconnect();
    failures++;
    setTimeout(open, failures === 1 ? 0 : Math.min(5000, 50 * 2 ** failures));
  };
  const send = (message: FromFrame) => port?.postMessage(message);
  open();
  return send;
}
