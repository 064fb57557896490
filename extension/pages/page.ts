/** What a test page tells the test that drives it, about itself and in its own words. */
export interface TestPage {
  /** The editor library's own serialised state. */
  export(): string;
  /** The editor library's own plain text. */
  text(): string;
  /** What was published, as the page's own handlers understood it. */
  posts: string[];
  /** The event behind each publication. */
  events: { type: string; isTrusted: boolean }[];
  /** On a page of several states: puts one up in place of the one before. */
  show?(state: string): void;
  /** The element that is written in, and the control that publishes what stands there. */
  editor(): HTMLElement;
  control(): HTMLElement | null;
}

declare global {
  interface Window {
    page: TestPage;
  }
}

/** An editor of any library, once it stands in a page. */
export interface Editor {
  element: HTMLElement;
  export(): string;
  text(): string;
  clear(): void;
}

/** Shows the page to its test; what `editor` is may change while the page lives. */
export function present(editor: () => Editor): void {
  window.page = {
    export: () => editor().export(),
    text: () => editor().text(),
    posts: [],
    events: [],
    editor: () => editor().element,
    control: () => null,
  };
}

/** One state of a site, once it stands in the page. */
export interface State {
  editor: Editor;
  control(): HTMLElement | null;
}

/** Goes to another address of the site, as its own navigation would. */
export function visit(path: string): void {
  history.replaceState(null, '', path);
}

/** Shows a page of several states to its test, none of them up yet. */
export function presentStates(states: Record<string, () => State>): void {
  let up: State | undefined;
  present(() => up?.editor as Editor);
  window.page.control = () => up?.control() ?? null;
  window.page.show = (name) => {
    document.body.replaceChildren();
    visit('/');
    Object.assign(window.page, { posts: [], events: [] });
    up = states[name]?.();
  };
}

/** Publishes the editor's text, as the page's server would have received it, and empties the editor. */
export function publish(editor: Editor, cause: Event): void {
  const text = editor.text();
  if (!text.trim()) return;
  window.page.posts.push(text);
  window.page.events.push({ type: cause.type, isTrusted: cause.isTrusted });
  editor.clear();
}

/** Sites enable their post control a while after the text has changed; so do these pages. */
export function soon(act: () => void): void {
  setTimeout(act, 60);
}

/** Builds an element: `el('button', { type: 'button' }, 'Post')`. */
export function el(tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
