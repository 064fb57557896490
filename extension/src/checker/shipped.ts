import { Checker } from './checker';
import { compileShipped } from './module';
import { startProgram } from './program';

/** A checker of the extension's own wasm. It is compiled at most once, however often it must start. */
export function shippedChecker(): Checker {
  let module: Promise<WebAssembly.Module> | undefined;
  return new Checker(async (role) => {
    module ??= compileShipped();
    try {
      return await startProgram(await module, role);
    } catch (error) {
      module = undefined; // a failed compilation must not be kept
      throw error;
    }
  });
}
