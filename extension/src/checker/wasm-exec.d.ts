/** Go's own support script, which the build copies beside the programs. It defines one global. */
declare module 'keepmum-wasm-exec';

declare class Go {
  /** What the program is started with. */
  env: Record<string, string>;
  readonly importObject: WebAssembly.Imports;
  /** Set once the program has ended; its exports must not be called from then on. */
  exited: boolean;
  run(instance: WebAssembly.Instance): Promise<void>;
}
