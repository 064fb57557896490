import { parentOf } from './ancestors';
import type { Rect } from './placement';
import { steady } from './steady';

/** The part of the editor that can be seen: its box cut by every scrolling ancestor and by the window. */
export function visibleView(editor: Element): Rect {
  let { left, top, right, bottom } = editor.getBoundingClientRect();
  for (const clip of clipsOf(editor)) {
    const box = clip.getBoundingClientRect();
    left = Math.max(left, box.left);
    right = Math.min(right, box.right);
    top = Math.max(top, box.top);
    bottom = Math.min(bottom, box.bottom);
  }
  left = Math.max(left, 0);
  top = Math.max(top, 0);
  right = Math.min(right, window.innerWidth);
  bottom = Math.min(bottom, window.innerHeight);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

const clipsOf = steady((editor) => {
  const clips: Element[] = [];
  const { documentElement, body } = document;
  for (let at = parentOf(editor); at && at !== documentElement && at !== body; at = parentOf(at)) {
    if (getComputedStyle(at).overflow !== 'visible') clips.push(at);
  }
  return clips;
});
