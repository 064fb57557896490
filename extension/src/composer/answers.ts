import type { Draft, Mark, Outcome, UncheckedCode } from '../messages/verdict';

/** What the checker said of one draft. */
export type Answer = { draft: Draft; outcome: Outcome; marks: Mark[] } | { draft: Draft; code: UncheckedCode };

/** What an answer has the page mark; nothing where there is none, or no verdict. */
export function marksOf(answer: Answer | undefined): Mark[] {
  return answer && 'marks' in answer ? answer.marks : [];
}

/** Two drafts are the same when every fact that is judged is. */
export function draftKey(draft: Draft): string {
  return JSON.stringify(draft);
}

/**
 * Which draft each revision number stands for, and the newest answer. An answer is only ever used for
 * exactly the draft it was given for.
 */
export class Answers {
  private readonly asked = new Map<number, Draft>();
  private revision = 0;
  private answered = 0;
  private waiting: { key: string; resolve: (answer: Answer) => void }[] = [];
  last: Answer | undefined;

  /** Numbers a draft that is about to be asked about. */
  ask(draft: Draft): number {
    this.asked.set(++this.revision, draft);
    return this.revision;
  }

  /** Whether something asked has no answer yet. */
  get pending(): boolean {
    return this.asked.size > 0;
  }

  /** The background that had the open questions is gone. What was answered stays true until it says otherwise. */
  forgetAsked(): void {
    this.asked.clear();
  }

  /** What is answered by has changed: nothing said so far counts. */
  reset(): void {
    this.forgetAsked();
    this.last = undefined;
  }

  take(revision: number, said: { outcome: Outcome; marks: Mark[] } | { code: UncheckedCode }): boolean {
    const draft = this.asked.get(revision);
    for (const older of this.asked.keys()) if (older <= revision) this.asked.delete(older);
    if (!draft || revision < this.answered) return false;
    this.answered = revision;
    this.last = { draft, ...said };
    const key = draftKey(draft);
    const answer = this.last;
    this.waiting = this.waiting.filter((one) => {
      if (one.key === key) one.resolve(answer);
      return one.key !== key;
    });
    return true;
  }

  /** The answer for exactly this draft, if it is known. */
  for(draft: Draft): Answer | undefined {
    return this.last && draftKey(this.last.draft) === draftKey(draft) ? this.last : undefined;
  }

  /** Waits for the answer to exactly this draft; "too-late" after `milliseconds`. */
  wait(draft: Draft, milliseconds: number): Promise<Answer> {
    const known = this.for(draft);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => {
      const one = { key: draftKey(draft), resolve };
      this.waiting.push(one);
      setTimeout(() => {
        this.waiting = this.waiting.filter((other) => other !== one);
        resolve({ draft, code: 'too-late' });
      }, milliseconds);
    });
  }
}
