import type { Page } from 'puppeteer-core';

/** What a curious page script saw while it watched. */
export interface Seen {
  /** Looks it took. */
  looks: number;
  /** Every distinct state of the page it saw while the writer typed, without the draft's own text. */
  moving: string[];
  /** The same from the moment on when the writing had come to rest. */
  states: string[];
  /** What changed in the page around the editor, in order. */
  changes: string[];
  /** The words it guessed that the browser's own search then found, draft excepted. */
  found: string[];
  /** Ranges in the highlight registry. */
  highlights: number;
  /** Text it got out of shadow roots and frames of ours. */
  stolen: string[];
}

/**
 * Has the page's own script look for everything a page can look at, from now on: elements, attributes, boxes,
 * shadow roots, frames, the highlight registry, window.find, the elements under each word, resource timing.
 */
export async function startSpying(page: Page, editorSelector: string, guesses: string[]): Promise<void> {
  await page.evaluate(
    (selector, words) => {
      const editor = document.querySelector(selector) as HTMLElement;
      const seen: Seen = { looks: 0, moving: [], states: [], changes: [], found: [], highlights: 0, stolen: [] };
      const outside = (node: Node) => !editor.contains(node) && !(node instanceof Element && node.contains(editor));
      const look = () => {
        seen.looks++;
        const parts: string[] = [];
        for (const element of document.querySelectorAll('*')) {
          if (!element.localName.includes('-') && !['iframe', 'html', 'body'].includes(element.localName)) continue;
          const { left, top, width, height } = element.getBoundingClientRect();
          const attributes = [...element.attributes].map((one) => `${one.name}=${one.value}`).join(' ');
          parts.push(`${element.localName} ${attributes} ${[left, top, width, height].map(Math.round)}`);
          if (element.shadowRoot) seen.stolen.push(element.shadowRoot.innerHTML);
        }
        parts.push(`frames ${window.length}`);
        for (let index = 0; index < window.length; index++) {
          try {
            seen.stolen.push(window[index]?.document.body.textContent ?? '');
          } catch {
            parts.push('frame closed');
          }
        }
        const box = editor.getBoundingClientRect();
        for (let x = box.left - 60; x < box.right + 60; x += 20) {
          for (let y = box.top - 40; y < box.bottom + 20; y += 10) {
            const hit = document.elementsFromPoint(x, y)[0];
            if (hit?.localName.includes('-')) parts.push(`ours at ${Math.round(x)},${Math.round(y)}`);
          }
        }
        seen.highlights += (CSS as unknown as { highlights?: { size: number } }).highlights?.size ?? 0;
        const loaded = performance.getEntriesByType('resource').filter((one) => !one.name.startsWith(location.origin));
        parts.push(`loaded ${loaded.map((one) => new URL(one.name).pathname)}`);
        const state = parts.join('\n');
        if (!seen.states.includes(state)) seen.states.push(state);
      };
      /** Asks the browser's own search, which looks into closed shadow roots too; the caret is put back. */
      const search = () => {
        const selection = getSelection();
        const place = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
        for (const word of words) {
          const find = (window as unknown as { find(what: string, ...how: boolean[]): boolean }).find;
          if (find(word, false, false, true)) seen.found.push(word);
          try {
            // The same again, inside frames.
            if (find(word, false, false, true, false, true)) seen.found.push(word);
          } catch {
            // Firefox refuses to look into a frame of another origin.
          }
        }
        if (place && selection) {
          selection.removeAllRanges();
          selection.addRange(place);
        }
      };
      new MutationObserver((records) => {
        for (const record of records) {
          if (outside(record.target)) seen.changes.push(`${record.type} ${record.attributeName ?? ''}`.trim());
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const looking = setInterval(look, 25);
      const searching = setInterval(search, 1500);
      Object.assign(window, {
        restSpying: () => {
          seen.moving = seen.states;
          seen.states = [];
        },
        stopSpying: () => {
          clearInterval(looking);
          clearInterval(searching);
          look();
          search();
          return seen;
        },
      });
    },
    editorSelector,
    guesses,
  );
}

/** Tells the page's script that what it sees from now on is a page at rest. */
export function restSpying(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as { restSpying(): void }).restSpying());
}

export function stopSpying(page: Page): Promise<Seen> {
  return page.evaluate(() => (window as unknown as { stopSpying(): Seen }).stopSpying());
}
