import { MARKS_PORT, type ToMarks } from '../messages/composer';
import { openPort } from './port';

/** Draws a line under each flagged word. The document lies over the composer and lets every click through. */
export function startMarks(root: HTMLElement, session: string): void {
  const take = (message: ToMarks) => {
    if (message.type !== 'marks') return;
    document.documentElement.dataset.theme = message.theme;
    root.replaceChildren(
      ...message.boxes.flatMap(({ key, severity, boxes }) =>
        boxes.map((box) => {
          const mark = document.createElement('div');
          mark.className = `mark ${severity}`;
          mark.dataset.testid = 'mark';
          mark.dataset.key = String(key);
          mark.dataset.severity = severity;
          // Physical sides: the boxes were measured on the page, whatever its direction.
          mark.style.cssText = `left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px`;
          return mark;
        }),
      ),
    );
  };
  openPort<ToMarks>(MARKS_PORT, session, take, () => root.replaceChildren());
}
