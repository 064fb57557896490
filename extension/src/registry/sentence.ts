const ends = /[.!?。！？؟।…\n\r]/u;

/**
 * The sentence a span stands in, made even: case, spacing and punctuation do not matter, so that a comma
 * added later does not ask the same question again. Dots inside the span itself end nothing.
 */
export function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !isEnd(text, from - 1)) from--;
  let to = end;
  while (to < text.length && !isEnd(text, to)) to++;
  return text
    .slice(from, to)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}@#]+/gu, ' ')
    .trim();
}

/** A dot, or another mark a web address has, ends no sentence inside a word ("example.com", "3.5"). */
function isEnd(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (!ends.test(character)) return false;
  return !/[.!?]/.test(character) || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}
