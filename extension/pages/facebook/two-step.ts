import { el, publish } from '../page';
import { control, createPost } from './dialog';
import { labels } from './labels';

// A Facebook Page: Next, then a second dialog with the Post button and without the editor.
const { editor, dialog } = createPost(control(labels.next, () => dialog.replaceWith(settings)));

const settings = el(
  'div',
  { role: 'dialog', 'aria-modal': 'true', 'aria-label': labels.settings },
  el('h2', {}, labels.settings),
  control(labels.back, () => settings.replaceWith(dialog)),
  control(labels.post, (cause) => {
    publish(editor, cause);
    settings.replaceWith(dialog);
  }),
);
