import { browser } from 'wxt/browser';
import { Checker } from './checker';
import { MakerElsewhere } from './elsewhere';
import { Maker } from './maker';
import { compileShipped } from './module';
import { type Role, startProgram } from './program';

/**
 * A checker of the extension's own wasm. Each program is compiled at most once, however often it must start. Large lists
 * are made in a worker where there are any, which is everywhere but in Chromium's background.
 */
export function shippedChecker(): Checker {
  const modules: Partial<Record<Role, Promise<WebAssembly.Module>>> = {};
  const module = async (role: Role) => {
    try {
      modules[role] ??= compileShipped(role);
      return await modules[role];
    } catch (error) {
      modules[role] = undefined; // a failed compilation must not be kept
      throw error;
    }
  };
  const start = async (role: Role) => startProgram(await module(role), role);
  const here = new Maker(() => start('maker'));
  const worker = () => new Worker(browser.runtime.getURL('/maker.js' as never));
  const maker = typeof Worker === 'undefined' ? here : new MakerElsewhere(here, () => module('maker'), worker);
  return new Checker(start, maker);
}
