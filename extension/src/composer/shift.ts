import type { Mark } from '../messages/verdict';

/**
 * Marks of an earlier text, moved to where their words are now. The two texts are taken to differ by one
 * edit: what stands before it keeps its place, what stands after it moves, and what the edit touched is
 * dropped, so that a mark never sits on words it was not made for.
 */
export function shiftMarks(marks: Mark[], before: string, after: string): Mark[] {
  if (before === after) return marks;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const grown = after.length - before.length;
  const edited = before.length - tail;
  return marks.flatMap((mark) => {
    if (mark.surface !== 'text') return [mark];
    // A letter typed right behind a name may change it, so touching counts as touched.
    if (mark.end < head) return [mark];
    if (mark.start > edited) return [{ ...mark, start: mark.start + grown, end: mark.end + grown }];
    return [];
  });
}
