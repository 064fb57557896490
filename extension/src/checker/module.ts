import { browser } from 'wxt/browser';

/** Compiles the checker that ships with the extension. */
export async function compileShipped(): Promise<WebAssembly.Module> {
  const address = browser.runtime.getURL('/checker/checker.wasm' as never);
  try {
    return await WebAssembly.compileStreaming(fetch(address));
  } catch {
    // Some browsers give extension files no wasm type, which streaming insists on.
    return WebAssembly.compile(await (await fetch(address)).arrayBuffer());
  }
}
