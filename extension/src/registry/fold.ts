const plain = /^[\x20-\x7e]*$/;

/**
 * A text as somebody who looks for an entry means it: case, accents, compatibility forms and punctuation do not
 * matter. What is left are letters and digits with one space between words.
 */
export function fold(text: string): string {
  // Most names are plain, and a list has hundreds of thousands of them.
  if (plain.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
