/** Where the chip and the card stand. Pure geometry in viewport pixels, tested without a page. */

export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The chip is this large whatever it says, so that its box tells the page nothing. */
export const CHIP = { width: 152, height: 30 };

const GAP = 6;

/** Above the composer's end corner, where no site keeps its post control; inside it when there is no room. */
export function placeChip(view: Rect, window: { width: number; height: number }, rtl: boolean): Rect {
  const left = rtl ? view.left : view.left + view.width - CHIP.width;
  const above = view.top - CHIP.height - 2;
  return keepInside({ left, top: above >= 0 ? above : view.top + 2, ...CHIP }, window);
}

/** Beside the composer, else under or over it, so that the words it speaks of stay in sight. */
export function placeCard(
  view: Rect,
  size: { width: number; height: number },
  window: { width: number; height: number },
  rtl: boolean,
): Rect {
  const width = Math.min(size.width, window.width - 2 * GAP);
  const height = Math.min(size.height, window.height - 2 * GAP);
  const after = { left: view.left + view.width + GAP, top: view.top, width, height };
  const before = { left: view.left - width - GAP, top: view.top, width, height };
  const end = rtl ? view.left : view.left + view.width - width;
  const under = { left: end, top: view.top + view.height + GAP, width, height };
  const over = { left: end, top: view.top - height - GAP, width, height };
  const places = rtl ? [before, after, under, over] : [after, before, under, over];
  const roomy = places.find(
    (place, index) =>
      place.left >= 0 &&
      place.left + width <= window.width &&
      // Beside the composer the card may slide up and down; under and over it, it may not.
      (index < 2 || (place.top >= 0 && place.top + height <= window.height)),
  );
  return keepInside(
    roomy ?? { left: window.width - width - GAP, top: window.height - height - GAP, width, height },
    window,
  );
}

function keepInside(rect: Rect, window: { width: number; height: number }): Rect {
  return {
    ...rect,
    left: Math.max(0, Math.min(rect.left, window.width - rect.width)),
    top: Math.max(0, Math.min(rect.top, window.height - rect.height)),
  };
}
