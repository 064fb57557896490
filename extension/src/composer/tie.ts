import type { Adapter, Sign, Tie } from '../adapters/adapter';
import type { TieQuestion } from '../messages/tie';
import { closestAcross } from './ancestors';
import { readFacts } from './signs';

/** A control that shows a tie to somebody: a follow, a friend request, an invitation. */
export interface FoundTie {
  control: HTMLElement;
  question: TieQuestion;
}

/** The tie that a press along this path would show, or undefined. */
export function tieOn(adapter: Adapter, path: EventTarget[]): FoundTie | undefined {
  const [target] = path;
  if (!(target instanceof Element) || !adapter.ties) return undefined;
  for (const tie of adapter.ties) {
    const control = closestAcross(target, tie.control);
    if (!(control instanceof HTMLElement) || !fits(tie, control)) continue;
    const who = whoBy(tie, control);
    // Somebody whose name cannot be read cannot be looked up either.
    if (who.length > 0) return { control, question: { network: adapter.network, action: tie.action, who } };
  }
  return undefined;
}

function fits(tie: Tie, control: Element): boolean {
  return (
    (!tie.address || new RegExp(tie.address, 'u').test(location.pathname)) && !(tie.never && control.matches(tie.never))
  );
}

/** Everything the page says of whom the control is about: a handle or an address says more than a name. */
function whoBy({ who, otherwise = [] }: Tie, control: HTMLElement): string[] {
  const firstOf = (signs: Sign[]) => signs.flatMap((sign) => readFacts(sign, control, document.body).slice(0, 1));
  const near = firstOf(who);
  const facts = near.length > 0 ? near : firstOf(otherwise);
  return [...new Set(facts.map((fact) => fact.trim()))].filter((fact) => fact !== '' && fact.length <= 200).slice(0, 4);
}
