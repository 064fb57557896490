import { type Editor, el } from '../page';

/** A textarea, as mobile layouts, chats and forms have it. */
export function mountTextarea(attributes: Record<string, string>, onChange: () => void = () => {}): Editor {
  const element = el('textarea', { rows: '3', ...attributes }) as HTMLTextAreaElement;
  element.addEventListener('input', onChange);
  return {
    element,
    export: () => element.value,
    text: () => element.value,
    clear() {
      element.value = '';
      onChange();
    },
  };
}
