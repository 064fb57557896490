import { browser } from 'wxt/browser';

/**
 * A background that hears nothing is ended after half a minute, in the middle of whatever it does: a large list would
 * be compiled for ever on a slow machine. Each question it asks the browser begins that time anew, in Chromium
 * (since 110) and in Firefox.
 */
const EVERY_MS = 3000;

/** Keeps the background from being ended as idle until the work is done. */
export async function awake<T>(work: Promise<T>): Promise<T> {
  const asking = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => {}), EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(asking);
  }
}
