export const lineBreak = 10;
export const tab = 9;
export const space = 32;

/** Where the lines and the words of a searched text begin, its words by their first letter. It is made step by step. */
export class Words {
  /** Where the line breaks stand that begin a line, and the end of the text. */
  readonly lines: Uint32Array;
  #text: string;
  /** How far the text was gone through. */
  #done = 0;
  /** Where the words begin: first in the order of the text, in the end those of one letter together. */
  #begins = new Uint32Array(1024);
  #count = 0;
  /** Where the words of a letter end in `#begins`. Letters that only differ above their last byte share a place. */
  #of = new Uint32Array(257);

  /** A text of so many lines, each behind a line break, in which a space or a tab parts words. */
  constructor(text: string, lines: number) {
    this.#text = text;
    this.lines = lineStarts(text, lines);
  }

  /** Goes so many letters on. Whether that was the end: before it, nothing can be looked for. */
  more(letters = Number.POSITIVE_INFINITY): boolean {
    if (this.#done >= this.#text.length) return true;
    const end = Math.min(this.#done + letters, this.#text.length);
    let before = this.#text.charCodeAt(this.#done - 1) || space;
    for (let at = this.#done; at < end; at++) {
      const unit = this.#text.charCodeAt(at);
      if (before <= space && unit > space) this.#add(at, (unit & 255) + 1);
      before = unit;
    }
    this.#done = end;
    if (end < this.#text.length) return false;
    this.#sort();
    return true;
  }

  #add(at: number, letter: number): void {
    if (this.#count === this.#begins.length) {
      const more = new Uint32Array(2 * this.#count);
      more.set(this.#begins);
      this.#begins = more;
    }
    this.#begins[this.#count++] = at;
    this.#of[letter] = (this.#of[letter] ?? 0) + 1;
  }

  #sort(): void {
    for (let letter = 1; letter < 257; letter++) {
      this.#of[letter] = (this.#of[letter] ?? 0) + (this.#of[letter - 1] ?? 0);
    }
    const next = this.#of.slice();
    const sorted = new Uint32Array(this.#count);
    for (const at of this.#begins.subarray(0, this.#count)) {
      const letter = this.#text.charCodeAt(at) & 255;
      const to = next[letter] ?? 0;
      sorted[to] = at;
      next[letter] = to + 1;
    }
    this.#begins = sorted;
  }

  /** Tells the line and the place of every word that begins with `part`, in the order of the text. */
  look(part: string, found: (line: number, at: number) => void): void {
    const { lines } = this;
    const letter = part.charCodeAt(0) & 255;
    const end = this.#of[letter + 1] ?? 0;
    for (let word = this.#of[letter] ?? 0, line = 0; word < end; word++) {
      const at = this.#begins[word] ?? 0;
      if (!this.#text.startsWith(part, at)) continue;
      while ((lines[line + 1] ?? at + 1) <= at) line++;
      found(line, at);
    }
  }
}

/** Where the line breaks of a text of so many lines stand, and its end. */
export function lineStarts(text: string, lines: number): Uint32Array {
  const found = new Uint32Array(lines + 1);
  for (let at = 0, line = 0; line < lines; at = text.indexOf('\n', at + 1)) found[line++] = at;
  found[lines] = text.length;
  return found;
}
