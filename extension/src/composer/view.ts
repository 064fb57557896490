import { parentOf } from './ancestors';

/** The part of the editor that can be seen: its box cut by every scrolling ancestor and by the window. */
export function visibleView(editor: Element): DOMRect {
  const own = editor.getBoundingClientRect();
  let { left, top, right, bottom } = own;
  for (let at = parentOf(editor); at && at !== document.documentElement && at !== document.body; at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const clip = at.getBoundingClientRect();
    left = Math.max(left, clip.left);
    right = Math.min(right, clip.right);
    top = Math.max(top, clip.top);
    bottom = Math.min(bottom, clip.bottom);
  }
  left = Math.max(left, 0);
  top = Math.max(top, 0);
  right = Math.min(right, window.innerWidth);
  bottom = Math.min(bottom, window.innerHeight);
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}
