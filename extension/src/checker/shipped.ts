import { Checker } from './checker';
import { compileShipped } from './module';
import { type Role, startProgram } from './program';

/** A checker of the extension's own wasm. Each program is compiled at most once, however often it must start. */
export function shippedChecker(): Checker {
  const modules: Partial<Record<Role, Promise<WebAssembly.Module>>> = {};
  return new Checker(async (role) => {
    try {
      modules[role] ??= compileShipped(role);
      return await startProgram(await modules[role], role);
    } catch (error) {
      modules[role] = undefined; // a failed compilation must not be kept
      throw error;
    }
  });
}
