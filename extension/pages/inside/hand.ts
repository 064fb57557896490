import { later } from './browser';

/** A writer's hand: keys, pastes and a caret, as events that the editor libraries take for real ones. */

const codes: Record<string, number> = { Enter: 13, Backspace: 8, Delete: 46 };

/** A key goes down; where the page leaves it to the browser, what the browser does for it follows. */
export function key(editor: HTMLElement, name: string, { mod = false, shift = false } = {}): void {
  // The focus is in the card: its own document would have it.
  if (target(editor).localName === 'keepmum-overlay') return;
  const letter = name.length === 1;
  const event = new KeyboardEvent('keydown', {
    key: name,
    code: letter ? `Key${name.toUpperCase()}` : name,
    keyCode: letter ? name.toUpperCase().charCodeAt(0) : codes[name],
    ctrlKey: mod,
    shiftKey: shift,
    bubbles: true,
    cancelable: true,
    composed: true,
  } as KeyboardEventInit);
  if (!target(editor).dispatchEvent(event)) return;
  if (mod && name === 'z') command(shift ? 'redo' : 'undo');
  else if (name === 'Enter') enter(editor, shift);
  else if (name === 'Backspace') command('delete');
  else if (name === 'Delete') command('forwardDelete');
}

function enter(editor: HTMLElement, soft: boolean): void {
  if (editor instanceof HTMLTextAreaElement) command('insertText', '\n');
  else command(soft ? 'insertLineBreak' : 'insertParagraph');
}

/** Letters as they come from the keyboard, one event each, and a moment for the page between them. */
export async function type(editor: HTMLElement, text: string): Promise<void> {
  // React listens to an event that no command makes: there a real keyboard types, where there is one.
  if (isDraftJs(editor) && window.inside.keys) return window.inside.keys(text);
  if (isDraftJs(editor) && 'chrome' in window) throw new Error('Draft.js in Chromium is typed into with real keys');
  for (const letter of text) {
    if (!isDraftJs(editor) || !toldByFirefox(editor, letter)) command('insertText', letter);
    await pause(1);
  }
}

const isDraftJs = (editor: HTMLElement) => editor.matches('.public-DraftEditor-content');

/**
 * The older event that React listens to, which no command makes; Chromium would not write the letter that it leaves to
 * the browser. Says whether the letter stands there by it.
 */
function toldByFirefox(editor: HTMLElement, letter: string): boolean {
  let written = false;
  const note = () => {
    written = true;
  };
  const event = document.createEvent('TextEvent') as Event & { initTextEvent(...all: unknown[]): void };
  event.initTextEvent('textInput', true, true, window, letter);
  editor.addEventListener('input', note);
  const taken = !target(editor).dispatchEvent(event);
  editor.removeEventListener('input', note);
  return taken || written;
}

/** Lets everything that waits for its turn have it, some turns long. */
export async function pause(turns = 3): Promise<void> {
  for (let i = 0; i < turns; i++) await new Promise<void>((resolve) => later(resolve));
  if (turns > 1) await new Promise((resolve) => setTimeout(resolve));
}

export function paste(editor: HTMLElement, text: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  // Firefox has names of its own for what a made paste carries.
  const given = { clipboardData: data, data: text, dataType: 'text/plain' };
  const event = new ClipboardEvent('paste', { ...given, bubbles: true, cancelable: true, composed: true });
  if (target(editor).dispatchEvent(event)) command('insertText', text);
}

function target(editor: HTMLElement): Element {
  const root = editor.getRootNode() as Document | ShadowRoot;
  return root.activeElement ?? editor;
}

function command(name: string, value?: string): void {
  document.execCommand(name, false, value);
}
