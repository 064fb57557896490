import { parentOf } from './ancestors';
import { steady } from './steady';

/** The part of the editor that can be seen: its box cut by every scrolling ancestor and by the window. */
export function visibleView(editor: Element): DOMRect {
  const own = editor.getBoundingClientRect();
  let { left, top, right, bottom } = own;
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
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

const clipsOf = steady((editor) => {
  const clips: Element[] = [];
  const { documentElement, body } = document;
  for (let at = parentOf(editor); at && at !== documentElement && at !== body; at = parentOf(at)) {
    if (getComputedStyle(at).overflow !== 'visible') clips.push(at);
  }
  return clips;
});
