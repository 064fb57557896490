import type { MakerAsked } from './elsewhere';
import { Maker } from './maker';
import { startProgram } from './program';

/** Inside a worker: does what a `MakerElsewhere` asks. */
export function made({ module, what, with: given }: MakerAsked, progress: (done: number) => void): Promise<unknown> {
  const maker = new Maker(() => startProgram(module, 'maker'));
  const work = maker[what] as (...given: unknown[]) => Promise<unknown>;
  return work.call(maker, ...given, ...(what === 'compile' ? [{ progress }] : []));
}
