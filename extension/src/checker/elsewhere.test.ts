import { expect, test } from 'vitest';
import type { Asked } from '../messages/worker';
import { made } from './answer';
import { builtModule } from './built';
import { type MakerAsked, MakerElsewhere } from './elsewhere';
import { Maker } from './maker';
import { startProgram } from './program';

const clients = Array.from({ length: 300 }, (_, i) => ({
  id: `c-${i}`,
  name: `Alderfield ${i} Traders`,
  'crm-notes': 'x'.repeat(1000),
}));
const large = JSON.stringify({ keepmum: 1, clients });
const small = JSON.stringify({ keepmum: 1, clients: clients.slice(0, 3) });

/** A worker that runs here: what goes in and comes out is copied, as it is between worlds. */
class Pretended implements Asked {
  static started = 0;
  static ended = 0;
  onmessage: Asked['onmessage'] = null;
  onerror: Asked['onerror'] = null;
  #over = false;

  constructor(private readonly breaks = false) {
    Pretended.started++;
  }

  postMessage({ module, ...asked }: MakerAsked): void {
    if (this.breaks) setTimeout(() => this.onerror?.({ preventDefault() {} } as ErrorEvent));
    else
      void made({ module, ...structuredClone(asked) }, (progress) => this.#say({ progress })).then((result) =>
        this.#say({ result }),
      );
  }

  terminate(): void {
    this.#over = true;
    Pretended.ended++;
  }

  #say(said: unknown): void {
    if (!this.#over) this.onmessage?.({ data: structuredClone(said) } as MessageEvent);
  }
}

const here = new Maker(async () => startProgram(await builtModule('maker'), 'maker'));
const elsewhere = (breaks = false) => {
  Pretended.started = Pretended.ended = 0;
  return new MakerElsewhere(
    here,
    () => builtModule('maker'),
    () => new Pretended(breaks),
  );
};
const bytes = (text: string) => new TextEncoder().encode(text);

test('what is made elsewhere is what is made here', { timeout: 60_000 }, async () => {
  const maker = elsewhere();
  const read = await maker.read('json', bytes(large));
  expect(read).toEqual(await here.read('json', bytes(large)));
  if (!read.ok) throw new Error(read.code);
  const told: number[] = [];
  expect(await maker.compile(read.document, { progress: (done) => told.push(done) })).toEqual(
    await here.compile(read.document, {}),
  );
  expect(told.at(-1)).toBe(1);
  expect(await maker.intake('', bytes(large), { json: true })).toEqual(
    await here.intake('', bytes(large), { json: true }),
  );
  const copies = { base: '', mine: read.document, theirs: small };
  expect(await maker.merge(copies)).toEqual(await here.merge(copies));
  expect(await maker.exportCSV(read.document)).toEqual(await here.exportCSV(read.document));
  expect(await maker.exportJSON(read.document)).toEqual(await here.exportJSON(read.document));
  const named = { document: read.document, key: '01'.repeat(32), filling: '02'.repeat(32) };
  expect(await maker.hashNames(named)).toEqual(await here.hashNames(named));
  expect([Pretended.started, Pretended.ended]).toEqual([7, 7]);
});

test('what is small needs no worker', async () => {
  expect(await elsewhere().read('json', bytes(small))).toMatchObject({ ok: true, clients: 3 });
  expect(Pretended.started).toBe(0);
});

test('it can be given up at any time, and then nothing of it is left', async () => {
  for (const before of [true, false]) {
    const giveUp = new AbortController();
    const maker = elsewhere();
    if (before) giveUp.abort();
    const looking = maker.intake('', bytes(large), { json: true }, giveUp.signal);
    const compiling = maker.compile(large, { signal: giveUp.signal });
    setTimeout(() => giveUp.abort());
    expect(await looking).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await compiling).toEqual({ ok: false, code: 'cancelled' });
    expect(Pretended.ended).toBe(Pretended.started);
  }
});

test('a worker that fails is said, and ended', async () => {
  expect(await elsewhere(true).compile(large, {})).toEqual({ ok: false, code: 'checker-failed' });
  expect([Pretended.started, Pretended.ended]).toEqual([1, 1]);
});
