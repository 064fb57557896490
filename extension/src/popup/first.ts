import { readGlance } from '../registry/glance';
import type { Found, Row } from '../registry/search';
import { currentGlance } from '../registry/stored';
import { firstTexts } from '../texts/first';
import { fill, type Values } from '../texts/language';
import { dir, locale } from '../texts/locale';
import { primary } from '../texts/ui-language';

/**
 * The first view of the popup: how its page is written in HTML, in the reader's language, with the first entries of
 * the list. It looks as the popup itself does when that takes its place, and what was typed and pressed in it meanwhile
 * is carried over (`take-over.ts`). Of a list that is locked, cannot be read or is not there nothing is shown: the
 * popup itself says so soon.
 */
export async function showFirst(): Promise<void> {
  const reading = currentGlance();
  document.documentElement.lang = locale;
  document.documentElement.dir = dir;
  setTimeout(loadRest, patience);
  try {
    const glance = await reading;
    const view = document.getElementById('first');
    if (glance === undefined || !view) return loadRest();
    show(view, readGlance(glance));
    requestAnimationFrame(() => setTimeout(loadRest)); // once it is drawn
  } catch {
    loadRest(); // the popup itself meets the same, and says it
  }
}

/** While a large list is stored nothing is read, and nobody waits for that; a page that is not seen is not drawn. */
const patience = 200;

/** The popup itself is many times as large, and would only come between its reader and the list. */
function loadRest(): void {
  const rest = document.querySelector<HTMLTemplateElement>('template#rest');
  if (!rest) return;
  rest.remove();
  for (const words of rest.content.querySelectorAll<HTMLElement>('[data-language]')) {
    if (words.dataset.language !== primary(locale)) words.remove();
  }
  document.head.append(document.importNode(rest.content, true));
}

function show(view: HTMLElement, { rows, total }: Found): void {
  for (const one of view.querySelectorAll<HTMLElement>('[data-text]')) one.textContent = t(one.dataset.text as Key);
  const field = view.querySelector('input') as HTMLInputElement;
  field.placeholder = t('popup.search');
  field.ariaLabel = t('popup.search');
  const pattern = view.querySelector('template') as HTMLTemplateElement;
  view.querySelector('ul')?.append(...rows.slice(0, inSight).map((row) => entry(pattern, row)));
  const more = total - rows.length;
  if (more > 0) (view.querySelector('.more') as HTMLElement).textContent = t('popup.more', { n: more });
  view.addEventListener('click', (event) => notePressed(view, event.target as HTMLElement));
  view.hidden = false;
  performance.mark('list');
}

/** So many entries the list has room for. */
const inSight = 8;

/** Where in the popup that comes the same button is. */
function notePressed(view: HTMLElement, on: HTMLElement): void {
  const button = on.closest<HTMLElement>('button')?.dataset.pressed;
  const of = on.closest<HTMLElement>('li')?.dataset.of;
  if (!button) return;
  const same = `[data-testid="${button}"]`;
  view.dataset.pressed = of === undefined ? same : `[data-id="${CSS.escape(of)}"] ${same}`;
}

function entry(pattern: HTMLTemplateElement, { id, name, relationship }: Row): Node {
  const item = (pattern.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const [edit, remove] = item.querySelectorAll('button') as unknown as [HTMLButtonElement, HTMLButtonElement];
  const [called, is] = edit.querySelectorAll('span') as unknown as [HTMLElement, HTMLElement];
  const key = `relationship.${relationship}`;
  item.dataset.of = id;
  called.textContent = name;
  is.textContent = t(Object.hasOwn(texts, key) ? (key as Key) : 'relationship.client');
  edit.title = t('popup.edit', { client: name });
  remove.textContent = t('client.remove');
  remove.ariaLabel = t('popup.remove', { client: name });
  return item;
}

type Key = keyof (typeof firstTexts)['en'];

const texts = firstTexts[primary(locale) as keyof typeof firstTexts];

function t(key: Key, values: Values = {}): string {
  return fill(texts[key], values, locale);
}
