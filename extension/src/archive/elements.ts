const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * The objects that stand in the list of a JSON text, or in the lists of its one object, each as soon as it is whole. The
 * text comes in pieces, and no more of it is held than the object that is being read: a file may be larger than any text
 * a browser holds. What stands before the first bracket is passed over, as what a script assigns its list to.
 */
export async function* elements(pieces: AsyncIterable<string>): AsyncGenerator<unknown> {
  /** How deep the lists are whose objects are asked for; 0 before the first bracket. */
  let top = 0;
  let depth = 0;
  let inList = false;
  let inString = false;
  let escaped = false;
  let held = '';
  for await (const piece of pieces) {
    let begun = held === '' ? -1 : 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === backslash) escaped = true;
        else if (code === quote) inString = false;
      } else if (code === quote) inString = depth > 0;
      else if (code === openBracket || code === openBrace) {
        top ||= code === openBracket ? 1 : 2;
        if (depth === top && inList && code === openBrace) begun = at;
        depth++;
        if (depth === top) inList = code === openBracket;
      } else if ((code === closeBracket || code === closeBrace) && depth > 0) {
        depth--;
        if (depth !== top || begun < 0) continue;
        yield JSON.parse(held + piece.slice(begun, at + 1));
        held = '';
        begun = -1;
      }
    }
    if (begun >= 0) held += piece.slice(begun);
  }
  if (top === 0 || depth > 0) throw new SyntaxError('the lists are not whole');
}
