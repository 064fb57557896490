import type { Audience, AudienceSign, Sign } from '../adapters/adapter';
import { closestAcross } from './ancestors';
import type { Found } from './find';
import { isBefore } from './scope';

/** What the first sign that shows anything says; undefined when none does. */
export function readSigns(signs: Sign[] | undefined, found: Found, scope: Element): string | undefined {
  for (const sign of signs ?? []) {
    const [fact] = readFacts(sign, found.editor, scope);
    if (fact) return fact;
  }
  return undefined;
}

/** Who will see the post; undefined is unknown. */
export function readAudience(found: Found, scope: Element): Audience | undefined {
  const { audience } = found.surface;
  if (typeof audience === 'string') return audience;
  for (const sign of audience ?? []) {
    for (const fact of readFacts(sign, found.editor, scope)) {
      const meant = meaningOf(sign, fact);
      if (meant) return meant;
    }
  }
  return undefined;
}

function meaningOf({ means }: AudienceSign, fact: string): Audience | undefined {
  return means.find(([pattern]) => new RegExp(pattern, 'iu').test(fact))?.[1];
}

/** Everything a sign shows of what stands around `at`, in the order of the page. */
export function readFacts(sign: Sign, at: Element, scope: Element): string[] {
  return shownBy(sign, at, scope).flatMap((shown) => {
    const fact = sign.take ? new RegExp(sign.take, 'u').exec(shown)?.[1] : shown;
    return fact ? [fact] : [];
  });
}

function shownBy(sign: Sign, at: Element, scope: Element): string[] {
  if (!sign.selector) return [sign.attribute ? (at.getAttribute(sign.attribute) ?? '') : pathOf(location)];
  const home = sign.around ? closestAcross(at, sign.around) : scope;
  if (!home) return [];
  return [...home.querySelectorAll(sign.selector)]
    .filter((element) => !sign.before || isBefore(element, at))
    .map((element) => (sign.attribute ? element.getAttribute(sign.attribute) : element.textContent)?.trim() ?? '');
}

/** A path with its letters as they are read; one that was not encoded well stays as it is. */
function pathOf({ pathname }: Location): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
