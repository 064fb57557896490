import type { FromComposer } from '../messages/composer';
import type { Mark } from '../messages/verdict';
import type { Answer } from './answers';
import { boxesWithin, clientRects } from './boxes';
import type { Reading } from './reading';
import { shiftMarks } from './shift';

type Layout = Extract<FromComposer, { type: 'layout' }>;

/** Where the marks of the newest answer stand in the text as it is now, within what can be seen of it. */
export function layoutOf(answer: Answer | undefined, reading: Reading, view: DOMRect): Layout['boxes'] {
  return marksIn(answer, reading.text).map(({ key, start, end }) => ({
    key,
    boxes: boxesWithin(clientRects(reading, start, end), view),
  }));
}

/** Whether one answer would draw in this text what another does: mostly, for most keys change no name. */
export function drawsAlike(one: Answer | undefined, other: Answer | undefined, text: string): boolean {
  const words = (answer: Answer | undefined) => marksIn(answer, text).map(({ key, start, end }) => [key, start, end]);
  return JSON.stringify(words(one)) === JSON.stringify(words(other));
}

/** The marks of an answer that stand in the text, where their words are now. */
function marksIn(answer: Answer | undefined, text: string): Mark[] {
  if (!answer || !('marks' in answer)) return [];
  return shiftMarks(answer.marks, answer.draft.text, text).filter(({ surface }) => surface === 'text');
}
