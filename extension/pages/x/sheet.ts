import { createElement as h, type ReactNode, useState } from 'react';

interface Props {
  /** The box that is written in, with its picture. */
  box: ReactNode;
  /** Publishes what stands there. */
  send(event: { nativeEvent: Event }): void;
}

/** A picture without a description is asked about after Post: "Not this time" is the button that publishes. */
export function Sheet({ box, send }: Props): ReactNode {
  const [asked, ask] = useState(false);
  const choice = (testId: string, word: string, onClick: Props['send']) =>
    h('button', { type: 'button', 'data-testid': testId, onClick }, word);
  const sheet = h(
    'div',
    { role: 'alertdialog' },
    choice('confirmationSheetConfirm', 'Add description', () => ask(false)),
    choice('confirmationSheetCancel', 'Not this time', send),
  );
  const modal = h(
    'div',
    { role: 'dialog', 'aria-modal': true },
    box,
    choice('tweetButton', 'Post', () => ask(true)),
  );
  return h('div', {}, modal, asked && sheet);
}
