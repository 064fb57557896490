import { browser } from 'wxt/browser';
import { COMPOSER_PORT, type FromComposer, type ToComposer } from '../messages/composer';

/** 128 random bits in hex: what pairs a composer with its frames, and nothing a page can guess. */
export function newSession(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface SessionHandlers {
  message(message: ToComposer): void;
  /** A new port is open: say again everything the background must know. */
  opened(): void;
  /** The background cannot be reached any more (the extension was updated or removed). */
  lost(): void;
}

/**
 * The composer's port to the background. The background may be stopped at any time; the port is then
 * opened again at once (which wakes it) while the page can be seen, and with growing pauses when that fails.
 */
export class Session {
  private port: ReturnType<typeof browser.runtime.connect> | undefined;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  /** Since when something that was asked has no answer. */
  private silentSince: number | undefined;

  constructor(
    private readonly handlers: SessionHandlers,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      clearTimeout(this.silence);
      this.port?.disconnect();
      this.port = undefined;
    });
    document.addEventListener('visibilitychange', () => this.reopen(), { signal });
  }

  /** Sends, or drops the message when there is no port: `opened` will say everything again. */
  send(message: FromComposer): void {
    try {
      this.port?.postMessage(message);
    } catch {
      this.drop();
    }
  }

  /**
   * Sends something that must be answered. A background that ended while it was starting leaves a port that
   * is open and dead; after a silence, longer each time, a new one is opened.
   */
  ask(message: FromComposer): void {
    this.send(message);
    this.silentSince ??= performance.now();
    this.silence ??= setTimeout(this.endSilence, this.patience);
  }

  private get patience(): number {
    return Math.min(30_000, 2000 * 2 ** this.failures);
  }

  /** One timer serves many questions: most are answered long before it looks. */
  private readonly endSilence = (): void => {
    this.silence = undefined;
    if (this.silentSince === undefined) return;
    const left = this.silentSince + this.patience - performance.now();
    if (left > 0) {
      this.silence = setTimeout(this.endSilence, left);
      return;
    }
    this.silentSince = undefined;
    this.port?.disconnect();
    this.drop();
  };

  /** Whether there is an extension behind this script. Chromium leaves the port of a gone one as it was. */
  couldAnswer(): boolean {
    return browser.runtime?.id !== undefined;
  }

  open(): void {
    if (this.port || this.signal.aborted) return;
    let port: ReturnType<typeof browser.runtime.connect>;
    try {
      port = browser.runtime.connect({ name: COMPOSER_PORT });
    } catch {
      // The extension this script belongs to is gone; nothing will ever answer.
      this.handlers.lost();
      return;
    }
    this.port = port;
    port.onMessage.addListener((message: ToComposer) => {
      this.failures = 0;
      this.silentSince = undefined;
      this.handlers.message(message);
    });
    port.onDisconnect.addListener(() => {
      if (this.port === port) this.drop();
    });
    this.handlers.opened();
  }

  private drop(): void {
    this.port = undefined;
    this.failures++;
    this.timer = setTimeout(() => this.reopen(), this.failures === 1 ? 0 : Math.min(5000, 50 * 2 ** this.failures));
  }

  private reopen(): void {
    if (document.visibilityState === 'visible') this.open();
  }
}
