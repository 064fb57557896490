import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Launched, launch } from './browser';
import { text as textOf } from './compose';
import { type Kind, watchAlso } from './extension';
import { until } from './extension-page';
import { importFile, inForce, openOptions } from './options';
import { panelState } from './panel';
import { takePictures } from './pictures';
import { goBack, practiceMatch, pressPostOf, published, sampleList, servePractice, typeInto } from './practice';
import { type Sample, samples } from './samples';

// `just try`: the built extension in a browser, a sample client list in force, and a page to write on.
const kind = (process.env.KEEPMUM_BROWSER_KIND ?? 'chromium') as Kind;
const out = process.env.KEEPMUM_OUT ?? 'build/out/try';
const headless = process.env.KEEPMUM_HEADLESS !== '0';
const server = await servePractice();

if (headless) {
  mkdirSync(out, { recursive: true });
  const wrong = await write('light');
  await write('dark');
  process.exitCode = wrong === 0 ? 0 : 1;
} else {
  await show();
}
await server.close();

/** Starts a browser with everything in place. */
async function start(colorScheme?: 'light' | 'dark') {
  const launched = await launch(kind, {
    program: process.env.KEEPMUM_BROWSER,
    extension: process.env.KEEPMUM_EXTENSION,
    patch: watchAlso(practiceMatch),
    headless,
    // A person may want to look at the real sites too; what runs by itself stays on this machine.
    tripwire: headless,
    allowedOrigins: [server.origin],
    colorScheme,
  });
  const options = await openOptions(launched);
  await importFile(options, sampleList);
  console.log(`The sample client list is in force: ${await inForce(options)} entries.`);
  const practice = await launched.newPage();
  await practice.goto(server.address);
  await practice.bringToFront();
  return { launched, options, practice };
}

/** Leaves the browser to a person until it is closed. */
async function show(): Promise<void> {
  const { launched } = await start();
  console.log(`
The practice page is open: ${server.address}
Things to try there:
${samples.map(({ what, text }) => `  ${what.padEnd(20)} ${text}`).join('\n')}

Type one and press Post, or Ctrl+Enter. The chip beside the box opens the card; so does Alt+Shift+K.
The list is on the options page, in the other tab. Close the browser to end.`);
  await ended(launched);
}

async function ended(launched: Launched): Promise<void> {
  const { browser } = launched;
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    // Closing the last window leaves some browsers running without one.
    browser.on('targetdestroyed', async () => {
      const pages = await browser.pages().catch(() => []);
      if (pages.length === 0) resolve();
    });
  });
  await launched.close().catch(() => {}); // it is closed already
}

/** Writes the samples itself in the light, says what became of each, and takes pictures. Answers how many went wrong. */
async function write(scheme: 'light' | 'dark'): Promise<number> {
  const { launched, options, practice } = await start(scheme);
  let wrong = 0;
  if (scheme === 'light') {
    row('Sample', 'Post', 'Verdict', 'Pressing Post');
    for (const sample of samples) {
      const { verdict, became } = await post(practice, sample);
      const right = became === (sample.stopped ? 'stopped, the text is kept' : 'published');
      if (!right) wrong++;
      row(sample.what, sample.text, verdict, right ? became : `${became} (not as it should be)`);
    }
  }
  const pictures = await takePictures(launched, { practice, options }, out, scheme);
  for (const picture of pictures) console.log(`saved ${picture}`);
  await launched.close();
  return wrong;
}

async function post(page: Page, { box, text }: Sample): Promise<{ verdict: string; became: string }> {
  const before = (await published(page)).length;
  await typeInto(page, box, text);
  const verdict = await steadyVerdict(page);
  await pressPostOf(page, box);
  let gate = '';
  const decided = async () => {
    gate = (await panelState(page).catch(() => undefined))?.gate ?? '';
    return gate === 'held' || gate === 'unchecked' || (await published(page)).length > before;
  };
  await until(decided, `"${text}" to be stopped or published`);
  if ((await published(page)).length > before) return { verdict, became: 'published' };
  await goBack(page);
  return { verdict, became: (await textOf(page)) === text ? 'stopped, the text is kept' : 'stopped, the text changed' };
}

/** What the panel says once it has said the same for a while: a moment earlier it spoke of half the post. */
async function steadyVerdict(page: Page): Promise<string> {
  let said = '';
  let times = 0;
  const steady = async () => {
    const state = await panelState(page).catch(() => undefined);
    const now = state?.status === 'watching' ? state.outcome : (state?.status ?? '');
    times = now === said ? times + 1 : 0;
    said = now;
    return times >= 8 && said !== '' && said !== 'starting';
  };
  await until(steady, 'a steady verdict', { every: 100 });
  return said;
}

function row(...cells: [string, string, string, string]): void {
  const widths = [20, 50, 10, 0];
  console.log(cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' '));
}
