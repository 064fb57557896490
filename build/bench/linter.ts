import { createBinaryModuleFromUrl, LocalLinter } from 'harper.js';

/** What a page notes of the linter that runs in it. */
export interface Linting {
  /** When each of its answers stood, by the clock of the machine, and how many faults it found. */
  answers: [at: number, faults: number][];
}

// A page's own use of a linter, as its makers document it: each change of the text is looked at on the page's own
// thread, one look at a time, and the last text always.
const linting: Linting = { answers: [] };
// Under its own name it would be fetched twice, the second time in a smaller edition.
const linter = new LocalLinter({ binary: createBinaryModuleFromUrl(`${location.origin}/linter.wasm`) });
let busy = false;
let changed = false;

async function look(): Promise<void> {
  changed = true;
  if (busy) return;
  busy = true;
  while (changed) {
    changed = false;
    const faults = await linter.lint(document.querySelector('[contenteditable="true"]')?.textContent ?? '');
    linting.answers.push([performance.timeOrigin + performance.now(), faults.length]);
  }
  busy = false;
}

await linter.setup();
// Some editors tell nobody of their input.
new MutationObserver(() => void look()).observe(document.body, { subtree: true, childList: true, characterData: true });
Object.assign(globalThis, { linting });
