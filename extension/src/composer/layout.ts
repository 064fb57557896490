import type { FromComposer } from '../messages/composer';
import type { Mark } from '../messages/verdict';
import { type Answer, marksOf } from './answers';
import { boxesWithin, clientRects } from './boxes';
import type { Rect } from './placement';
import type { Reading } from './reading';
import { shiftMarks } from './shift';

type Layout = Extract<FromComposer, { type: 'layout' }>;

/** Where the marks of the newest answer stand in the text as it is now, within what can be seen of it. */
export function layoutOf(answer: Answer | undefined, reading: Reading, view: Rect): Layout['boxes'] {
  return marksIn(answer, reading.text).map(({ key, start, end }) => ({
    key,
    boxes: boxesWithin(clientRects(reading, start, end), view),
  }));
}

/** Whether two answers put the same marks on the same words of a text, so that nothing has to be drawn anew. */
export function drawsAlike(one: Answer | undefined, other: Answer | undefined, text: string): boolean {
  return JSON.stringify(marksIn(one, text)) === JSON.stringify(marksIn(other, text));
}

/** The marks of an answer that still stand in a text that has changed since. */
function marksIn(answer: Answer | undefined, text: string): Mark[] {
  if (!answer) return [];
  return shiftMarks(marksOf(answer), answer.draft.text, text).filter(({ surface }) => surface === 'text');
}
