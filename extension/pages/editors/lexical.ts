import { HashtagNode, registerLexicalHashtag } from '@lexical/hashtag';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import type { Editor } from '../page';

/** Lexical with what Facebook has in it: rich text, undo, hashtags as nodes of their own. */
export function mountLexical(element: HTMLElement, onChange: () => void = () => {}): Editor {
  element.setAttribute('contenteditable', 'true');
  element.setAttribute('role', 'textbox');
  element.setAttribute('spellcheck', 'true');
  const editor = createEditor({
    namespace: 'page',
    nodes: [HashtagNode],
    theme: { hashtag: 'hashtag' },
    onError(error) {
      throw error;
    },
  });
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  registerLexicalHashtag(editor);
  editor.setRootElement(element);
  const clear = () => editor.update(() => void $getRoot().clear().append($createParagraphNode()));
  clear();
  editor.registerUpdateListener(onChange);
  return {
    element,
    export: () => JSON.stringify(editor.getEditorState().toJSON()),
    text: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    clear,
  };
}
