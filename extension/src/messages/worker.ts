/** What our pages ask workers of their own, so that they go on answering while something large is worked on. */

/** What a worker says: how far it is, and in the end what came of it. */
type Said = { progress: unknown } | { result: unknown } | 'failed';

export interface AskOptions<P> {
  progress?: (progress: P) => void;
  signal?: AbortSignal;
}

/** What is needed of a worker, so that tests can make one. */
export interface Asked {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(asked: unknown): void;
  terminate(): void;
}

/** Thrown when the signal was given before there was a result. */
export class GivenUp extends Error {}

/** Has a worker do one thing, and ends it: what it took of memory is given back, and nothing of what it saw is left. */
export async function askWorker<T, P = never>(
  worker: Asked,
  asked: unknown,
  { progress, signal }: AskOptions<P> = {},
): Promise<T> {
  try {
    return await new Promise<T>((resolve, reject) => {
      if (signal?.aborted) throw new GivenUp();
      signal?.addEventListener('abort', () => reject(new GivenUp()), { once: true });
      worker.onmessage = ({ data }: MessageEvent<Said>) => {
        if (data === 'failed') reject(new Error('the worker failed'));
        else if ('progress' in data) progress?.(data.progress as P);
        else resolve(data.result as T);
      };
      worker.onerror = (event) => {
        event.preventDefault(); // what it says could hold words of a list
        reject(new Error('the worker failed'));
      };
      worker.postMessage(asked);
    });
  } finally {
    worker.terminate();
  }
}

/** The worker's side: does what it is asked. */
export function answerAsked<A, P>(work: (asked: A, progress: (progress: P) => void) => unknown): void {
  const scope = self as unknown as { onmessage: (event: MessageEvent<A>) => void; postMessage(said: Said): void };
  scope.onmessage = async ({ data }) => {
    try {
      scope.postMessage({ result: await work(data, (progress) => scope.postMessage({ progress })) });
    } catch {
      scope.postMessage('failed');
    }
  };
}
