/** The words in which one text differs from another: `[start, end)` of the first gives way to `words`. */
export interface Change {
  start: number;
  end: number;
  words: string;
}

/** The smallest such change that cuts no word in two, for an undone edit is read by a person. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  while (cuts(before, head) || cuts(after, head)) head--;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (cuts(before, before.length - tail) || cuts(after, after.length - tail)) tail--;
  return { start: head, end: before.length - tail, words: after.slice(head, after.length - tail) };
}

/** Whether a word goes on at `at`. */
function cuts(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^\S\S$/.test(text.slice(at - 1, at + 1));
}
