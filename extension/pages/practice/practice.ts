import './practice.css';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { DraftEditor } from '../editors/draft';
import { mountLexical } from '../editors/lexical';
import { mountTiptap } from '../editors/tiptap';
import { type Editor, el, present, publish, soon } from '../page';

const prompt = 'What would you like to say?';
const editors: Record<string, Editor> = {};

present(() => ({
  element: document.body,
  export: () => JSON.stringify(Object.fromEntries(Object.entries(editors).map(([name, one]) => [name, one.export()]))),
  text: () => last.text(),
  clear() {},
}));

const x = parts('x');
createRoot(x.box).render(
  h(DraftEditor, {
    label: prompt,
    placeholder: prompt,
    onChange(editor: Editor) {
      editors.x = editor;
      changed('x');
    },
    onSubmit: (editor: Editor, cause: Event) => post(editor, cause),
  }),
);

const facebook = parts('facebook');
const lexical = el('div', { 'aria-label': prompt, 'aria-placeholder': prompt });
facebook.box.append(lexical);
editors.facebook = mountLexical(lexical, () => changed('facebook'));

const linkedin = parts('linkedin');
editors.linkedin = mountTiptap(linkedin.box, { 'aria-label': prompt }, () => changed('linkedin'));

let last = editors.linkedin;

for (const name of ['x', 'facebook', 'linkedin']) {
  parts(name).button.addEventListener('click', (event) => {
    const editor = editors[name];
    if (editor) post(editor, event);
  });
}

function parts(name: string) {
  const section = document.querySelector(`[data-practice="${name}"]`) as HTMLElement;
  return {
    box: section.querySelector('.box') as HTMLElement,
    button: section.querySelector('[data-practice-post]') as HTMLButtonElement,
  };
}

function changed(name: string): void {
  const editor = editors[name];
  if (!editor) return;
  last = editor;
  const empty = editor.text().trim() === '';
  parts(name).box.toggleAttribute('data-empty', empty);
  soon(() => {
    parts(name).button.disabled = editors[name]?.text().trim() === '';
  });
}

function post(editor: Editor, cause: Event): void {
  const before = window.page.posts.length;
  publish(editor, cause);
  const text = window.page.posts[before];
  if (text === undefined) return;
  document.querySelector('.published .empty')?.remove();
  document.querySelector('.published ol')?.prepend(el('li', {}, text));
}
