import { expect, test } from 'vitest';
import { CHIP, placeCard, placeChip, type Rect } from './placement';

const screen = { width: 1200, height: 800 };
const card = { width: 400, height: 300 };
const inside = (rect: Rect, window: { width: number; height: number }) =>
  rect.left >= 0 && rect.top >= 0 && rect.left + rect.width <= window.width && rect.top + rect.height <= window.height;
const overlaps = (a: Rect, b: Rect) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

const composers: [string, Rect][] = [
  ['in the middle', { left: 300, top: 200, width: 500, height: 120 }],
  ['at the left edge', { left: 0, top: 10, width: 400, height: 60 }],
  ['at the right edge', { left: 800, top: 600, width: 400, height: 150 }],
  ['across the window', { left: 0, top: 100, width: 1200, height: 80 }],
];

test.each(composers)('the card leaves the words in sight: %s', (_, view) => {
  for (const rtl of [false, true]) {
    const place = placeCard(view, card, screen, rtl);
    expect(inside(place, screen)).toBe(true);
    expect(overlaps(place, view)).toBe(false);
  }
});

test('a card larger than the window is cut to it, on a narrow one too', () => {
  const small = { width: 320, height: 240 };
  expect(
    inside(placeCard({ left: 0, top: 0, width: 320, height: 240 }, { width: 400, height: 900 }, small, false), small),
  ).toBe(true);
});

test.each(composers)('the chip has one size and stays in the window: %s', (_, view) => {
  for (const rtl of [false, true]) {
    const place = placeChip(view, screen, rtl);
    expect({ width: place.width, height: place.height }).toEqual(CHIP);
    expect(inside(place, screen)).toBe(true);
  }
});
