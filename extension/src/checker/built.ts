import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Checker } from './checker';
import { startProgram } from './program';

/** For tests: the program the build made, started in Node. */
const path = fileURLToPath(new URL('../../../build/out/checker/checker.wasm', import.meta.url));

let module: Promise<WebAssembly.Module> | undefined;

export function builtModule(): Promise<WebAssembly.Module> {
  module ??= readFile(path).then(
    (bytes) => WebAssembly.compile(new Uint8Array(bytes)),
    () => {
      throw new Error(`${path} is missing: run \`just build\` first`);
    },
  );
  return module;
}

export function builtChecker(): Checker {
  return new Checker(async (role) => startProgram(await builtModule(), role));
}
