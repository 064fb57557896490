import { Editor as Tiptap } from '@tiptap/core';
import Mention from '@tiptap/extension-mention';
import StarterKit from '@tiptap/starter-kit';
import type { Editor } from '../page';

/** A mention shows the display name without "@", and nothing in the DOM says whose it is. */
const mention = Mention.configure({
  suggestion: { items: () => [] },
  renderHTML: ({ node }) => [
    'span',
    { 'data-type': 'mention', contenteditable: 'false', 'data-allow-partial-delete': 'true' },
    ['strong', {}, node.attrs.label ?? node.attrs.id],
  ],
  renderText: ({ node }) => node.attrs.label ?? node.attrs.id,
});

/** TipTap as LinkedIn's newest composer uses it. */
export function mountTiptap(container: HTMLElement, attributes: Record<string, string>, onChange: () => void): Editor {
  const editor = new Tiptap({
    element: container,
    extensions: [StarterKit, mention],
    // Given as a document: from a string TipTap would parse HTML, which trusted types forbid.
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    // Its own stylesheet would be a string in innerHTML too.
    injectCSS: false,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', ...attributes } },
    onUpdate: onChange,
  });
  return {
    element: editor.view.dom,
    export: () => JSON.stringify(editor.getJSON()),
    text: () => editor.getText(),
    clear: () =>
      void editor.commands.setContent({ type: 'doc', content: [{ type: 'paragraph' }] }, { emitUpdate: true }),
  };
}
