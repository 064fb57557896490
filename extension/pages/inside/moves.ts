import { readDraft } from '../../src/composer/reading';
import { oneOf } from '../chance';
import { key, paste, pause, type } from './hand';
import { pickMention } from './mention';
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

/** What a writer can do; the more often a move stands here, the more often it is made. */
export const moves = {
  write: ({ editor, chance }) => type(editor, oneOf(words, chance)),
  more: ({ editor, chance }) => type(editor, oneOf(words, chance)),
  paste: ({ editor, chance }) => paste(editor, oneOf(pasted, chance)),
  // Where Enter sends, whoever wants another line holds Shift: an attempt to post is no writing.
  split: ({ editor }) => key(editor, 'Enter', { shift: composer()?.found.surface.keys.includes('enter') ?? false }),
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

/**
 * Puts the caret somewhere in the text, or selects from there to somewhere else, and waits until the editor has been
 * told, which is what it goes by: on a busy machine a key of ours could come before that, and nobody's own does.
 */
export async function place(editor: HTMLElement, chance: () => number, selecting = false): Promise<void> {
  const told = new Promise<void>((resolve) => {
    document.addEventListener('selectionchange', () => resolve(), { once: true });
    // Nobody is told of a caret that stays where it was.
    setTimeout(resolve, 100);
  });
  put(editor, chance, selecting);
  await told;
}

function put(editor: HTMLElement, chance: () => number, selecting: boolean): void {
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
