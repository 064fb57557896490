import { draftKey } from '../../src/composer/answers';
import type { Composer } from '../../src/composer/composer';
import { readDraft } from '../../src/composer/reading';
import { shiftMarks } from '../../src/composer/shift';
import { chanceOf, oneOf } from '../chance';
import { pace } from './background';
import { key, paste, pause, type } from './hand';
import { pickMention } from './mention';
import { textOfExport } from './model';
import { findingsIn } from './names';
import { composer } from './watched';

const words = [
  'tea ',
  'with Northwind ',
  'a week',
  '@northwindtraders ',
  '#quillmark',
  ' ',
  'Brackwater',
  '🫖',
  '👩‍👩‍👧 ',
  'é',
  'שלום ',
  '…',
];
const pasted = [
  'Northwind and Quillmark',
  'two\nlines with Brackwater',
  ' ',
  'https://example.com/northwind',
  'مرحبا Northwind',
];

/** What a writer can do; the more often a step stands here, the more often it is taken. */
const steps = {
  write: ({ editor, chance }) => type(editor, oneOf(words, chance)),
  more: ({ editor, chance }) => type(editor, oneOf(words, chance)),
  paste: ({ editor, chance }) => paste(editor, oneOf(pasted, chance)),
  split: ({ editor }) => key(editor, 'Enter'),
  breakLine: ({ editor }) => key(editor, 'Enter', { shift: true }),
  async back({ editor, chance }) {
    for (let left = 1 + Math.floor(chance() * 5); left > 0; left--) {
      key(editor, 'Backspace');
      await pause(1);
    }
  },
  forward: ({ editor }) => key(editor, 'Delete'),
  select: ({ editor, chance }) => place(editor, chance, true),
  undo: ({ editor }) => key(editor, 'z', { mod: true }),
  redo: ({ editor }) => key(editor, 'z', { mod: true, shift: true }),
  mention: ({ editor }) => pickMention(editor, 'Northwind Traders') || type(editor, '@northwind '),
  async compose({ chance }) {
    await window.inside.compose?.(oneOf(['とうきょう', '東京', 'ni hao', 'é'], chance));
    // Draft.js makes up its mind a while after; nobody's next key is sooner.
    await new Promise((resolve) => setTimeout(resolve, 60));
  },
  real: ({ chance }) => window.inside.keys?.(oneOf(['Quill', 'mark ', 'x', 'Northwind'], chance)),
} satisfies Record<string, (hand: { editor: HTMLElement; chance: () => number }) => unknown>;

/** Puts the caret somewhere in the text, or selects from there to somewhere else. */
function place(editor: HTMLElement, chance: () => number, selecting = false): void {
  const { text, pieces } = readDraft(editor);
  if (editor instanceof HTMLTextAreaElement) {
    const at = [chance(), chance()].map((one) => Math.round(one * text.length)).sort((a, b) => a - b);
    editor.setSelectionRange(at[0] ?? 0, (selecting ? at[1] : at[0]) ?? 0);
    return;
  }
  if (pieces.length === 0) return;
  const spot = (): [Node, number] => {
    const { node } = oneOf(pieces, chance);
    return [node, Math.round(chance() * node.length)];
  };
  const anchor = spot();
  getSelection()?.setBaseAndExtent(...anchor, ...(selecting ? spot() : anchor));
}

/** What was seen that should not be: one line for each. */
export async function typingSession(state: string, seed: number): Promise<string[]> {
  const chance = chanceOf(seed);
  pace.check = () => (chance() < 0.2 ? chance() * 20 : 0);
  window.page.show?.(state);
  await settled(() => window.page.editor()?.isConnected);
  const editor = window.page.editor();
  editor.focus();
  const taken: string[] = [];
  for (let group = 0; group < 4; group++) {
    for (let left = 1 + Math.floor(chance() * 4); left > 0; left--) {
      if (chance() < 0.3) place(editor, chance);
      // An editor learns of the caret by an event that comes later.
      await pause(1);
      const step = oneOf(Object.keys(steps) as (keyof typeof steps)[], chance);
      taken.push(step);
      await steps[step]({ editor, chance });
      await pause();
      const wrong = wronglyMarked(composer());
      if (wrong) return [`${seed} ${taken.join(' ')}: ${wrong}`];
    }
    const wrong = await atRest(editor);
    if (wrong) return [`${seed} ${taken.join(' ')}: ${wrong}`];
  }
  return [];
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

/** Once keepmum and the editor have nothing left to do. */
async function atRest(editor: HTMLElement): Promise<string | undefined> {
  const { text } = readDraft(editor);
  if (!(await settled(() => isRead(editor), 300))) return `read ${JSON.stringify([text, exported(editor)])}`;
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
