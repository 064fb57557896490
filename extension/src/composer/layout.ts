import type { FromComposer } from '../messages/composer';
import type { Answer } from './answers';
import { boxesWithin, clientRects } from './boxes';
import type { Reading } from './reading';
import { shiftMarks } from './shift';

type Layout = Extract<FromComposer, { type: 'layout' }>;

/** Where the marks of the newest answer stand in the text as it is now, within what can be seen of it. */
export function layoutOf(answer: Answer | undefined, reading: Reading, view: DOMRect): Layout['boxes'] {
  if (!answer || !('marks' in answer)) return [];
  return shiftMarks(answer.marks, answer.draft.text, reading.text)
    .filter((mark) => mark.surface === 'text')
    .map(({ key, start, end }) => ({ key, boxes: boxesWithin(clientRects(reading, start, end), view) }));
}
