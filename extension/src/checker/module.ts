import { browser } from 'wxt/browser';
import { programs, type Role } from './program';

/** Compiles a program that ships with the extension. */
export async function compileShipped(role: Role): Promise<WebAssembly.Module> {
  const address = browser.runtime.getURL(`/checker/${programs[role]}` as never);
  try {
    return await WebAssembly.compileStreaming(fetch(address));
  } catch {
    // Some browsers give extension files no wasm type, which streaming insists on.
    return WebAssembly.compile(await (await fetch(address)).arrayBuffer());
  }
}
