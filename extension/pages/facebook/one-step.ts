import { publish } from '../page';
import { control, createPost } from './dialog';
import { labels } from './labels';

// https://www.facebook.com/: one dialog, one Post button.
const { editor } = createPost(control(labels.post, (cause) => publish(editor, cause)));
