import type { Box } from '../messages/composer';
import type { Rect } from './placement';
import type { Piece, Reading } from './reading';

/** The last piece that starts at or before `offset`. */
function pieceAt(pieces: Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).start <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/** One for all: each that was ever made is kept right by the browser at every edit, until somebody collects it. */
let range: Range | undefined;

/** Where the words `[start, end)` stand, in viewport pixels; empty when the page no longer holds them. */
export function clientRects(reading: Reading, start: number, end: number): Rect[] {
  const first = pieceAt(reading.pieces, start);
  const last = pieceAt(reading.pieces, end - 1);
  if (!first || !last) return [];
  range ??= document.createRange();
  try {
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  } catch {
    return [];
  }
  // Taken out of the page's own objects at once: in Firefox each look into one costs.
  const rects = Array.from(range.getClientRects(), ({ left, top, width, height }) => ({ left, top, width, height }));
  // Out of the text again, where edits would move it.
  range.selectNode(document.documentElement);
  return rects.filter(({ width, height }) => width > 0 && height > 0);
}

/** The part of each rectangle that lies in `view`, relative to its corner; one box per line of text. */
export function boxesWithin(rects: Rect[], view: Rect): Box[] {
  const boxes: Box[] = [];
  for (const rect of rects) {
    const left = Math.max(rect.left, view.left);
    const right = Math.min(rect.left + rect.width, view.left + view.width);
    const top = Math.max(rect.top, view.top);
    const bottom = Math.min(rect.top + rect.height, view.top + view.height);
    // A word whose lower edge is scrolled away would be underlined in the wrong place.
    if (right - left < 1 || bottom - top < 1 || rect.top + rect.height > view.top + view.height + 4) continue;
    const box = { x: left - view.left, y: top - view.top, width: right - left, height: bottom - top };
    const before = boxes.at(-1);
    // Editors split a line into many spans; a split word gets one unbroken mark.
    if (before && Math.abs(before.y - box.y) < 2 && Math.abs(before.x + before.width - box.x) < 1.5) {
      before.width = box.x + box.width - before.x;
    } else boxes.push(box);
  }
  return boxes;
}
