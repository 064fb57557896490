import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Checker } from './checker';
import { programs, type Role, startProgram } from './program';

const modules: Partial<Record<Role, Promise<WebAssembly.Module>>> = {};

/** For tests: a program the build made. */
export function builtModule(role: Role = 'judge'): Promise<WebAssembly.Module> {
  const path = fileURLToPath(new URL(`../../../build/out/checker/${programs[role]}`, import.meta.url));
  modules[role] ??= readFile(path).then(
    (bytes) => WebAssembly.compile(new Uint8Array(bytes)),
    () => {
      throw new Error(`${path} is missing: run \`just build\` first`);
    },
  );
  return modules[role];
}

/** The checker of those programs, in Node. */
export function builtChecker(): Checker {
  return new Checker(async (role) => startProgram(await builtModule(role), role));
}
