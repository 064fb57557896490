import { draftKey } from '../../src/composer/answers';
import type { Composer } from '../../src/composer/composer';
import { readDraft } from '../../src/composer/reading';
import { shiftMarks } from '../../src/composer/shift';
import { chanceOf, oneOf } from '../chance';
import { pace } from './background';
import { pause } from './hand';
import { textOfExport } from './model';
import { moves, place } from './moves';
import { findingsIn } from './names';
import { composer } from './watched';

/** What came of writing by chance, a line for each session in which something did. */
export interface Seen {
  /** What should not be. */
  wrong: string[];
  /**
   * Where the editor shows something else than it exports, which is what its writer sees, and what is read. Typed or
   * composed over what is selected, Lexical 0.52 and Draft.js 0.11 may be left so in Chromium; Lexical was seen to be
   * in the same sessions with nobody watching.
   */
  astray: string[];
}

export async function typingSession(state: string, seed: number): Promise<Seen> {
  const chance = chanceOf(seed);
  // By a chance of its own: what is written must not depend on how often is checked.
  const slow = chanceOf(~seed);
  pace.check = () => (slow() < 0.2 ? slow() * 20 : 0);
  window.page.show?.(state);
  await settled(() => window.page.editor()?.isConnected);
  const editor = window.page.editor();
  editor.focus();
  const taken: string[] = [];
  for (let group = 0; group < 4; group++) {
    for (let left = 1 + Math.floor(chance() * 4); left > 0; left--) {
      if (chance() < 0.3) await place(editor, chance);
      await pause(1);
      const move = oneOf(Object.keys(moves) as (keyof typeof moves)[], chance);
      taken.push(move);
      await moves[move]({ editor, chance });
      await pause();
      const wrong = wronglyMarked(composer());
      if (wrong) return { wrong: [`${seed} ${taken.join(' ')}: ${wrong}`], astray: [] };
    }
    const unread = await notRead(editor);
    const wrong = unread ?? (await notMarked(editor));
    if (!wrong) continue;
    const line = [`${seed} ${taken.join(' ')}: ${wrong}`];
    return unread && isAstray(editor) ? { wrong: [], astray: line } : { wrong: line, astray: [] };
  }
  return { wrong: [], astray: [] };
}

/** Whether the editor shows something else than it exports, and that is what is read. */
function isAstray(editor: HTMLElement): boolean {
  if (isPlain(editor) || editor instanceof HTMLTextAreaElement) return false;
  // biome-ignore lint/performance/useDomNodeTextContent: how it is laid out is what is asked for.
  const shown = folded(editor.innerText);
  return shown !== folded(exported(editor)) && shown === folded(readDraft(editor).text);
}

/** A mark of an older answer that stands on other words than it was made for. */
function wronglyMarked(watched: Composer | undefined): string | undefined {
  const last = watched?.answers.last;
  if (!last || !('marks' in last)) return undefined;
  const { text } = readDraft(watched.found.editor);
  const before = new Set(last.marks.map(({ start, end }) => last.draft.text.slice(start, end)));
  const on = shiftMarks(last.marks, last.draft.text, text).map(({ start, end }) => text.slice(start, end));
  const wrong = on.find((words) => !before.has(words));
  return wrong === undefined ? undefined : `a mark stands on ${JSON.stringify(wrong)}`;
}

/** Whether what is read is what the library exports. A plain box has none: what its browser shows, but for empty lines. */
function isRead(editor: HTMLElement): boolean {
  const { text } = readDraft(editor);
  return isPlain(editor) ? folded(text) === folded(exported(editor)) : text === exported(editor);
}

const isPlain = (editor: HTMLElement) => !(editor instanceof HTMLTextAreaElement) && !/^\{/.test(window.page.export());
const folded = (text: string) => text.replace(/\n+/g, '\n').trim();

function exported(editor: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: how it is laid out is what is asked for.
  return isPlain(editor) ? editor.innerText : textOfExport(window.page.export());
}

/** What is read and what is exported, where they are not the same once the editor has nothing left to do. */
async function notRead(editor: HTMLElement): Promise<string | undefined> {
  // Longer than any editor takes to make up its mind on a machine that others are busy on.
  if (await settled(() => isRead(editor), 3000)) return undefined;
  const both = [readDraft(editor).text, exported(editor)];
  return `read ${JSON.stringify(both)} ${editor.outerHTML} ${window.page.export()}`;
}

/** What is not as it should be of what is read, once keepmum has nothing left to do. */
async function notMarked(editor: HTMLElement): Promise<string | undefined> {
  const { text } = readDraft(editor);
  const before = standing(editor);
  const watched = composer();
  if (text !== '' || watched) {
    const answered = () =>
      watched !== undefined && watched.answers.last?.draft.text === readDraft(editor).text && !watched.answers.pending;
    if (!(await settled(answered))) return `no answer to ${JSON.stringify(watched && draftKey(watched.draft()))}`;
    const marks = watched?.answers.last && 'marks' in watched.answers.last ? watched.answers.last.marks : [];
    const fresh = findingsIn(text).map(({ start, end }) => `${start}-${end}`);
    if (marks.map(({ start, end }) => `${start}-${end}`).join() !== fresh.join())
      return 'marks differ from a fresh check';
  }
  await pause();
  return standing(editor) === before ? undefined : 'the editor is not as it was';
}

/** The editor's document and selection, as they stand. */
function standing(editor: HTMLElement): string {
  const { anchorOffset, focusOffset, anchorNode } = getSelection() as Selection;
  const caret = [anchorOffset, focusOffset, anchorNode?.nodeName, document.activeElement === editor];
  const own = editor instanceof HTMLTextAreaElement ? [editor.selectionStart, editor.selectionEnd, editor.value] : [];
  return JSON.stringify([editor.outerHTML, window.page.export(), ...caret, ...own]);
}

async function settled(so: () => boolean | undefined, within = 6000): Promise<boolean> {
  for (const end = performance.now() + within; !so(); await pause()) if (performance.now() > end) return false;
  return true;
}
