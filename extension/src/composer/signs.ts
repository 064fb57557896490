import type { Audience, AudienceSign, Sign } from '../adapters/adapter';
import { closestAcross } from './ancestors';
import type { Found } from './find';
import { isBefore } from './scope';

/** What the first sign that shows anything says; undefined when none does. */
export function readSigns(signs: Sign[] | undefined, found: Found, scope: Element): string | undefined {
  for (const sign of signs ?? []) {
    const [fact] = factsOf(sign, found, scope);
    if (fact) return fact;
  }
  return undefined;
}

/** Who will see the post; undefined is unknown. */
export function readAudience(found: Found, scope: Element): Audience | undefined {
  const { audience } = found.surface;
  if (typeof audience === 'string') return audience;
  for (const sign of audience ?? []) {
    for (const fact of factsOf(sign, found, scope)) {
      const meant = meaningOf(sign, fact);
      if (meant) return meant;
    }
  }
  return undefined;
}

function meaningOf({ means }: AudienceSign, fact: string): Audience | undefined {
  return means.find(([pattern]) => new RegExp(pattern, 'iu').test(fact))?.[1];
}

/** Everything a sign shows, in the order of the page. */
function factsOf(sign: Sign, found: Found, scope: Element): string[] {
  return shownBy(sign, found, scope).flatMap((shown) => {
    const fact = sign.take ? new RegExp(sign.take, 'u').exec(shown)?.[1] : shown;
    return fact ? [fact] : [];
  });
}

function shownBy(sign: Sign, { editor }: Found, scope: Element): string[] {
  if (!sign.selector) return [decodeURI(location.pathname)];
  const home = sign.around ? closestAcross(editor, sign.around) : scope;
  if (!home) return [];
  return [...home.querySelectorAll(sign.selector)]
    .filter((element) => !sign.before || isBefore(element, editor))
    .map((element) => (sign.attribute ? element.getAttribute(sign.attribute) : element.textContent)?.trim() ?? '');
}
