import type { Change } from './change';
import { changeBetween } from './change';
import { type Piece, type Reading, readDraft } from './reading';

/** An edit that cannot be seen by then was refused. */
const LATE_MS = 500;

/**
 * A wording put in place of another, as the writer's own keys would do it: one edit of the browser's, which the
 * editor library takes into its own document and the site's undo takes back. Draft.js loses its grip on the page
 * when a command reaches past one of its leaves, so there it is done within a line and a leaf, or not at all.
 */
export async function edit(editor: HTMLElement, wanted: string): Promise<boolean> {
  const reading = readDraft(editor);
  const change = changeBetween(reading.text, wanted);
  const place = placeOf(editor, reading, change);
  if (!place) return false;
  place();
  // The library learns of a selection by an event that comes later.
  await frames();
  if (readDraft(editor).text !== reading.text || !command(change.words)) return false;
  return stays(editor, reading.text, wanted);
}

/** Whether the wanted text stands there two frames later. What a writer does meanwhile is not undone. */
async function stays(editor: HTMLElement, before: string, wanted: string): Promise<boolean> {
  let goesOn = false;
  const key = () => {
    goesOn = true;
  };
  window.addEventListener('keydown', key, { capture: true, once: true });
  // Some take it up in a task of their own, and one that is late would do so behind our back.
  const end = performance.now() + LATE_MS;
  do await frames();
  while (!goesOn && readDraft(editor).text === before && performance.now() < end);
  window.removeEventListener('keydown', key, { capture: true });
  const text = goesOn ? wanted : readDraft(editor).text;
  if (text !== wanted && text !== before) document.execCommand('undo');
  return text === wanted;
}

/** Whether a change can be selected in the editor, and how; undefined where its words are not all plain text. */
function placeOf(editor: HTMLElement, { text, pieces }: Reading, { start, end, words }: Change) {
  if (editor instanceof HTMLTextAreaElement) {
    return () => {
      editor.focus({ preventScroll: true });
      editor.setSelectionRange(start, end);
    };
  }
  if (/\n/.test(words + text.slice(start, end))) return undefined;
  const first = pieces.find((one) => start >= one.start && start < endOf(one)) ?? pieces.at(-1);
  const last = end > start ? pieces.find((one) => end > one.start && end <= endOf(one)) : first;
  if (!first || !last || start > endOf(first)) return undefined;
  const within = pieces.slice(pieces.indexOf(first), pieces.indexOf(last) + 1);
  const isPlain = ({ node }: Piece) => node.parentElement?.isContentEditable === true;
  if (!within.every(isPlain) || !joined(within)) return undefined;
  if (isDraftJs(editor) && !isSafeInDraftJs(within, text, end - start === first.node.length)) return undefined;
  return () => {
    // Where each paragraph is a box of its own, that is what takes the focus.
    const box = first.node.parentElement?.closest<HTMLElement>('[contenteditable="true"]') ?? editor;
    if (!box.matches(':focus')) box.focus({ preventScroll: true });
    getSelection()?.setBaseAndExtent(first.node, start - first.start, last.node, end - last.start);
  };
}

const endOf = ({ start, node }: Piece) => start + node.length;

/** Whether nothing stands between the pieces that is no text: a picture, say. */
function joined(pieces: Piece[]): boolean {
  return pieces.every((piece, i) => i === 0 || endOf(pieces[i - 1] as Piece) === piece.start);
}

function isDraftJs(editor: HTMLElement): boolean {
  return editor.matches('.public-DraftEditor-content, [data-contents], .DraftEditor-root *');
}

/** Firefox tells Draft.js of such an edit only afterwards, and now and then what is undone then comes back elsewhere. */
function isSafeInDraftJs(within: Piece[], text: string, wholeLeaf: boolean): boolean {
  return !navigator.userAgent.includes('Firefox/') && within.length === 1 && !/\n/.test(text) && !wholeLeaf;
}

function command(words: string): boolean {
  return words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words);
}

/** Two of them: what an editor undoes of an edit, it has undone by then. A page that is not drawn has none. */
function frames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 100);
  });
}
