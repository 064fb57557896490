import '../site.css';
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { mountTextarea } from '../editors/textarea';
import { type Editor, el, presentStates, publish, type State } from '../page';
import { frames } from './frames';

/** X's own box and button, on a page that makes it hard to see them. */
function x(): State {
  const editor = mountTextarea({ placeholder: 'Text' });
  const button = el('button', { type: 'button', 'data-testid': 'tweetButton' }, 'Post');
  button.addEventListener('click', (cause) => publish(editor, cause));
  document.body.append(el('main', {}, el('div', { 'data-testid': 'tweetTextarea_0' }, editor.element), button));
  return { editor, control: () => button };
}

/** What stands in the box that is put up anew, and the way to change it. */
const kept = { text: '', set: (_: string) => {} };

const remade: Editor = {
  get element() {
    return document.querySelector('textarea') as HTMLElement;
  },
  export: () => kept.text,
  text: () => kept.text,
  clear: () => kept.set(''),
};

/** The writer goes on where the text ends, however often the box is another one. */
const goOn = (box: HTMLTextAreaElement | null) => box?.setSelectionRange(box.value.length, box.value.length);

function Remade() {
  const [value, change] = useState('');
  const [mounts, mount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => mount((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  Object.assign(kept, { text: value, set: change });
  const onChange = (event: { target: HTMLTextAreaElement }) => change(event.target.value);
  const post = (event: { nativeEvent: Event }) => publish(remade, event.nativeEvent);
  const textarea = h('textarea', { ref: goOn, value, autoFocus: true, onChange });
  const box = h('div', { 'data-testid': 'tweetTextarea_0' }, textarea);
  return h(
    'main',
    { key: mounts },
    box,
    h('button', { type: 'button', 'data-testid': 'tweetButton', onClick: post }, 'Post'),
  );
}

/** React puts a new editor in the place of the old one each second, and another button with it. */
function remounted(): State {
  const root = el('div', {});
  document.body.append(root);
  Object.assign(kept, { text: '' });
  createRoot(root).render(h(Remade));
  return { editor: remade, control: () => root.querySelector('button') };
}

const twin = (style: string, words: string) =>
  el('div', { 'data-testid': 'tweetTextarea_0', contenteditable: 'true', role: 'textbox', style }, words);

/** Editors that nobody sees, of the same name, before and behind the one that is written in. */
function twins(): State {
  document.body.append(twin('display: none', 'Northwind'));
  document.body.append(twin('position: absolute; width: 0; height: 1px; overflow: hidden', 'Brackwater'));
  const state = x();
  document.body.append(el('div', { style: 'visibility: hidden' }, twin('', 'Quillmark')));
  return state;
}

presentStates({ plain: x, remounted, twins, ...frames });
