import type { Box } from '../messages/composer';
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

/** Where the words `[start, end)` stand, in viewport pixels; empty when the page no longer holds them. */
export function clientRects(reading: Reading, start: number, end: number): DOMRect[] {
  const first = pieceAt(reading.pieces, start);
  const last = pieceAt(reading.pieces, end - 1);
  if (!first?.node.isConnected || !last?.node.isConnected) return [];
  const range = document.createRange();
  try {
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  } catch {
    return [];
  }
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** The part of each rectangle that lies in `view`, relative to its corner; one box per line of text. */
export function boxesWithin(rects: DOMRect[], view: DOMRect): Box[] {
  const boxes: Box[] = [];
  for (const rect of rects) {
    const left = Math.max(rect.left, view.left);
    const right = Math.min(rect.right, view.right);
    const top = Math.max(rect.top, view.top);
    const bottom = Math.min(rect.bottom, view.bottom);
    // A word whose lower edge is scrolled away would be underlined in the wrong place.
    if (right - left < 1 || bottom - top < 1 || rect.bottom > view.bottom + 4) continue;
    const box = { x: left - view.left, y: top - view.top, width: right - left, height: bottom - top };
    const before = boxes.at(-1);
    // Editors split a line into many spans; a split word gets one unbroken mark.
    if (before && Math.abs(before.y - box.y) < 2 && Math.abs(before.x + before.width - box.x) < 1.5) {
      before.width = box.x + box.width - before.x;
    } else boxes.push(box);
  }
  return boxes;
}
