import type { Checker } from '../checker/checker';
import { surfaceText } from '../messages/surface';
import type { Finding, Outcome } from '../messages/verdict';
import type { Post } from './post';

/** An earlier post that the list in force has something to say about. */
export interface Hit {
  post: Post;
  outcome: Exclude<Outcome, 'clear'>;
  findings: (Finding & { words: string })[];
}

export interface RecheckOptions {
  /** By whose permissions and dates: a post still stands today. */
  day: string;
  signal?: AbortSignal;
  /** Told how many posts were checked. */
  progress?: (done: number) => void;
}

/** The page answers in between. */
const turnMs = 40;

/**
 * Checks earlier posts as if they were posted today. Undefined when it was given up or the checker failed: half an answer
 * would look like a whole one.
 */
export async function recheck(
  checker: Checker,
  posts: Post[],
  { day, signal, progress }: RecheckOptions,
): Promise<Hit[] | undefined> {
  const hits: Hit[] = [];
  let turn = performance.now();
  for (const [at, post] of posts.entries()) {
    const result = await checker.check(post, day);
    if (!result.ok) return undefined;
    const { outcome } = result;
    if (outcome !== 'clear') {
      const findings = result.findings.map((finding) => ({
        ...finding,
        words: surfaceText(post, finding).slice(finding.start, finding.end),
      }));
      hits.push({ post, outcome, findings });
    }
    if (performance.now() - turn > turnMs) {
      progress?.(at + 1);
      await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted) return undefined;
      turn = performance.now();
    }
  }
  return hits;
}

const grave: Outcome[] = ['clear', 'note', 'warn', 'hold'];

/** The newest first, or the gravest and among those the newest. */
export function ordered(hits: Hit[], by: 'newest' | 'gravest'): Hit[] {
  const newest = (a: Hit, b: Hit) => b.post.day.localeCompare(a.post.day);
  const gravest = (a: Hit, b: Hit) => grave.indexOf(b.outcome) - grave.indexOf(a.outcome) || newest(a, b);
  return hits.toSorted(by === 'newest' ? newest : gravest);
}
