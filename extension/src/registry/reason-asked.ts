import type { CheckResult } from '../messages/verdict';
import { managed, watchManaged } from './managed';

/** Whether the organisation wants a reason for everything that is posted anyway, and what that makes of a verdict. */
export class ReasonAsked {
  #asked = ask();

  constructor(changed: () => void) {
    watchManaged(() => {
      this.#asked = ask();
      changed();
    });
  }

  /** What would be confirmed is confirmed with a reason. */
  async of(result: CheckResult): Promise<CheckResult> {
    if (!result.ok || result.outcome !== 'warn' || !(await this.#asked)) return result;
    return { ...result, outcome: 'hold' };
  }
}

async function ask(): Promise<boolean> {
  return (await managed()).reason;
}
