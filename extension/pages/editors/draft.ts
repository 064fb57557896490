import {
  CompositeDecorator,
  type ContentBlock,
  convertToRaw,
  Editor as DraftJs,
  EditorState,
  getDefaultKeyBinding,
} from 'draft-js';
import { createElement as h, type KeyboardEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Editor } from '../page';

/** Mentions, hashtags and links are plain text that a decorator colours, with no id and no link. */
const entities = /[@#$][\p{L}\p{N}_]+|https?:\/\/\S+/gu;
const decorator = new CompositeDecorator([
  {
    strategy(block: ContentBlock, found: (start: number, end: number) => void) {
      for (const match of block.getText().matchAll(entities)) found(match.index, match.index + match[0].length);
    },
    component: (props: { children: ReactNode }) => h('span', { style: { color: 'rgb(29, 155, 240)' } }, props.children),
  },
]);

interface Props {
  testId?: string;
  label: string;
  placeholder: string;
  /** Called once the editor stands, and again whenever its content has changed. */
  onChange(editor: Editor): void;
  /** Ctrl or Cmd with Enter. */
  onSubmit(editor: Editor, cause: Event): void;
}

/** A Draft.js editor the way X sets it up. */
export function DraftEditor({ testId, label, placeholder, onChange, onSubmit }: Props) {
  const [state, setState] = useState(() => EditorState.createEmpty(decorator));
  const [element, setElement] = useState<HTMLElement | null>(null);
  const found = useCallback((draft: DraftJs | null) => setElement(draft?.editor ?? null), []);
  const editor: Editor = {
    element: element as HTMLElement,
    export: () => JSON.stringify(convertToRaw(state.getCurrentContent())),
    text: () => state.getCurrentContent().getPlainText(),
    clear: () => setState(EditorState.createEmpty(decorator)),
  };
  useEffect(() => {
    if (element) onChange(editor);
  }, [state, element]);
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return getDefaultKeyBinding(event);
    onSubmit(editor, event.nativeEvent);
    return null;
  };
  return h(DraftJs, {
    editorState: state,
    onChange: setState,
    keyBindingFn: keys,
    ariaLabel: label,
    placeholder,
    stripPastedStyles: true,
    spellCheck: true,
    ...(testId && { webDriverTestID: testId }),
    ref: found,
  });
}
