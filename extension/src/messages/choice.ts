import type { FromFrame, GateState } from './composer';
import { isReason } from './reason';
import type { CheckResult, Severity } from './verdict';

export type Chosen = Extract<FromFrame, { type: 'choice' }>;

/** What the writer answers with a choice. */
export interface Asked {
  gate: GateState;
  result: CheckResult | undefined;
  paused: boolean;
  network: string;
}

/** What became of a post that was stopped. Neither text of the draft nor a name. */
export interface Passed {
  network: string;
  /** `unchecked`: there was no verdict. */
  outcome: Severity | 'unchecked';
  /**
   * `caught`: it was stopped. `changed`: nothing stood against it any more, once it was written differently.
   * `approved`: the writer says that the client approved it.
   */
  what: 'caught' | 'changed' | 'posted' | 'fine' | 'approved';
  /** Ids of the rules that spoke up. */
  rules: string[];
  /** Ids of the entries it was about. */
  clients: string[];
  /** Given for `hold`, and of `approved` who it was. */
  reason?: string;
}

/**
 * What becomes of a choice: it is obeyed, with what is to be noted of it; or ignored, because the card would
 * not have offered it (a frame cannot be trusted to ask for a reason); or it waits for the verdict it is about.
 */
export function weigh(chosen: Chosen, asked: Asked): 'ignore' | 'wait' | { passed?: Passed } {
  switch (chosen.choice) {
    case 'edit':
      return {};
    case 'post':
      return asked.paused ? {} : weighPost(chosen, asked);
    case 'fine':
      // What a colleague looks at is let go once, and not for later.
      if (!asked.result?.ok || asked.result.second || lacksReason(chosen, asked.result)) return 'ignore';
      return { passed: passed('fine', chosen, asked.network, asked.result) };
    default:
      return 'ignore';
  }
}

function weighPost(chosen: Chosen, { gate, result, network }: Asked): ReturnType<typeof weigh> {
  // The verdict at hand is not on this draft.
  if (gate === 'unchecked') return { passed: passed('posted', chosen, network) };
  if (!result) return 'wait';
  if (gate !== 'held' || lacksReason(chosen, result)) return 'ignore';
  return { passed: passed('posted', chosen, network, result) };
}

function lacksReason(chosen: Chosen, result: CheckResult): boolean {
  if (!result.ok || result.outcome !== 'hold') return false;
  return result.second ? result.second.state !== 'approved' : !isReason(chosen.reason);
}

/** What is noted of a post that is stopped now. */
export function caught(network: string, result: CheckResult | undefined): Passed | undefined {
  return result?.ok ? passed('caught', {}, network, result) : undefined;
}

/** Undefined where nothing stood against the draft any more. */
function passed(
  what: Passed['what'],
  chosen: Pick<Chosen, 'reason'>,
  network: string,
  result?: CheckResult,
): Passed | undefined {
  if (!result?.ok) return { network, outcome: 'unchecked', what, rules: [], clients: [] };
  const { outcome, findings } = result;
  if (outcome === 'clear' || outcome === 'note') return undefined;
  const rules = [...new Set(findings.map((finding) => finding.rule))];
  const clients = [...new Set(findings.map((finding) => finding.client))];
  const reason = outcome === 'hold' && chosen.reason !== undefined ? { reason: chosen.reason } : {};
  return { network, outcome, what, rules, clients, ...reason };
}
