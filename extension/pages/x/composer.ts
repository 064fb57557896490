import { createElement as h, useState } from 'react';
import { DraftEditor } from '../editors/draft';
import { type Editor, publish, soon } from '../page';

export const handle = 'studio_nine';

interface Props {
  /** The testid of its post button: `tweetButton` in a modal, `tweetButtonInline` elsewhere. */
  button: string;
  placeholder: string;
  /** Hears of the editor whenever it has changed. */
  onEditor(editor: Editor): void;
  /** A box under a modal keeps its button disabled. */
  covered?: boolean;
}

/** X's composer: avatar, Draft.js box, toolbar, post button. */
export function Composer({ button, placeholder, onEditor, covered = false }: Props) {
  const [editor, setEditor] = useState<Editor>();
  const [enabled, setEnabled] = useState(false);
  const changed = (now: Editor) => {
    setEditor(now);
    onEditor(now);
    soon(() => setEnabled(!covered && now.text().trim() !== ''));
  };
  return h(
    'div',
    { className: 'composer' },
    h('div', { 'data-testid': `UserAvatar-Container-${handle}` }, h('a', { href: `/${handle}`, tabIndex: -1 }, '●')),
    h(
      'label',
      { 'data-testid': 'tweetTextarea_0_label' },
      h(
        'div',
        { 'data-testid': 'tweetTextarea_0RichTextInputContainer' },
        h(DraftEditor, {
          testId: 'tweetTextarea_0',
          label: 'Post text',
          placeholder,
          onChange: changed,
          onSubmit: (now: Editor, cause: Event) => publish(now, cause),
        }),
      ),
    ),
    h('button', { type: 'button', 'aria-label': 'Everyone can reply' }, 'Everyone can reply'),
    h(
      'div',
      { 'data-testid': 'toolBar', role: 'navigation' },
      h('input', { 'data-testid': 'fileInput', type: 'file', hidden: true }),
      h(
        'button',
        {
          type: 'button',
          role: 'button',
          'data-testid': button,
          disabled: !enabled,
          'aria-disabled': enabled ? undefined : true,
          onClick: (event: { nativeEvent: Event }) => editor && publish(editor, event.nativeEvent),
        },
        'Post',
      ),
    ),
  );
}
