import { describe, expect, test, vi } from 'vitest';
import { hasText } from '../texts';
import { builtChecker, builtModule } from './built';
import { Checker } from './checker';
import { Op, startProgram } from './program';

const list = JSON.stringify({
  keepmum: 1,
  name: 'Studio Nine',
  clients: [
    { id: 'northwind', name: 'Northwind Traders PLC', aliases: ['Northwind'], handles: { x: ['northwindtraders'] } },
    { id: 'paper', name: 'Paperworks Supplies', relationship: 'supplier' },
  ],
});

const draft = (text: string) => ({ text, network: 'x' });
const day = '2026-11-21';

describe('the checker with the real program', () => {
  test('without a list it says so', async () => {
    expect(await builtChecker().check(draft('Northwind'), day)).toEqual({ ok: false, code: 'no-registry' });
  });

  test('finds a client, in UTF-16 units', async () => {
    const checker = builtChecker();
    expect(await checker.load(list)).toEqual({ ok: true, clients: 2, name: 'Studio Nine' });
    const text = '🎉 so glad to work with Northwind Traders again';
    const result = await checker.check(draft(text), day);
    if (!result.ok) throw new Error(result.code);
    expect(result.outcome).toBe('warn');
    expect(result.findings.map((finding) => [finding.client, text.slice(finding.start, finding.end)])).toEqual([
      ['northwind', 'Northwind Traders'],
    ]);
  });

  test('clears an innocent draft and one that names a supplier', async () => {
    const checker = builtChecker();
    await checker.load(list);
    for (const text of ['', 'Lovely weather', 'New boxes from Paperworks Supplies']) {
      expect(await checker.check(draft(text), day)).toEqual({ ok: true, outcome: 'clear', findings: [] });
    }
  });

  test('a clear draft is known without reading JSON', async () => {
    const checker = builtChecker();
    await checker.load(list);
    const parse = vi.spyOn(JSON, 'parse');
    expect(await checker.check(draft('Lovely weather'), day)).toMatchObject({ outcome: 'clear' });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  test('a draft of any length is read whole, and the next one after it', async () => {
    const checker = builtChecker();
    await checker.load(list);
    for (const length of [21_000, 22_000, 90_000, 10, 30_000]) {
      const text = `${'é '.repeat(length / 2)}Northwind`;
      const result = await checker.check(draft(text), day);
      if (!result.ok) throw new Error(result.code);
      expect(result.findings.map(({ start, end }) => [start, end])).toEqual([[length, length + 9]]);
    }
  });

  test('what stands beside the text is judged too', async () => {
    const checker = builtChecker();
    await checker.load(list);
    const media = [
      { surface: 'alt', text: 'a team' },
      { surface: 'link-title', text: 'At Northwind' },
    ];
    const result = await checker.check(
      { ...draft('🎉'), account: 'me', audience: 'public', replyTo: 'you', media },
      day,
    );
    if (!result.ok) throw new Error(result.code);
    expect(result.findings.map(({ surface, start }) => [surface, start])).toEqual([['link-title', 3]]);
  });

  test('lone surrogates neither break a check nor move a span', async () => {
    const checker = builtChecker();
    await checker.load(list);
    for (const broken of ['\ud800', '\udc00', '\udc00\ud800', '\ud800\ud800\udc00']) {
      const text = `${broken} Northwind ${broken}`;
      const result = await checker.check(draft(text), day);
      if (!result.ok) throw new Error(result.code);
      expect(result.findings.map((finding) => text.slice(finding.start, finding.end))).toEqual(['Northwind']);
    }
  });

  test('a list that cannot be read leaves the one before in force', async () => {
    const checker = builtChecker();
    await checker.load(list);
    expect(await checker.load('{"keepmum": 1, "clients"')).toEqual({ ok: false, code: 'registry-unreadable' });
    expect(await checker.check(draft('Northwind'), day)).toMatchObject({ ok: true, outcome: 'warn' });
  });

  test('reads files and says what is wrong with them, by line and column', async () => {
    const checker = builtChecker();
    const csv = await checker.read('csv', new TextEncoder().encode('name,twitter\nNorthwind,@northwind\n,nobody\n'));
    if (!csv.ok) throw new Error(csv.code);
    expect(JSON.parse(csv.document).clients[0]).toMatchObject({ name: 'Northwind', handles: { x: ['northwind'] } });
    expect(csv.problems.map((problem) => [problem.line, problem.level])).toContainEqual([3, 'error']);

    const broken = await checker.read('json', new TextEncoder().encode('{"keepmum": 1,\n "clients": [}'));
    expect(broken).toMatchObject({ ok: false, code: 'registry-unreadable' });
    expect(broken.problems[0]).toMatchObject({ line: 2, level: 'error' });
  });

  test('what it exports as CSV it reads back', async () => {
    const checker = builtChecker();
    const csv = await checker.exportCSV(list);
    const read = await checker.read('csv', new TextEncoder().encode(csv));
    if (!read.ok) throw new Error(read.code);
    expect(JSON.parse(read.document).clients.map((client: { name: string }) => client.name)).toEqual([
      'Northwind Traders PLC',
      'Paperworks Supplies',
    ]);
  });

  test('every rule has a reason and a remedy in words', async () => {
    const rules = await builtChecker().rules();
    expect(rules?.length).toBeGreaterThan(5);
    const wordless = rules?.filter(({ id }) => !hasText(`rule.${id}`) || !hasText(`mend.${id}`)).map(({ id }) => id);
    expect(wordless).toEqual([]);
  });
});

describe('a program that dies', () => {
  test('is started again with the list that was in force', async () => {
    let starts = 0;
    let checks = 0;
    const checker = new Checker(async (role) => {
      starts++;
      const program = await startProgram(await builtModule(role), role);
      return {
        ...program,
        call(op, input) {
          if (op === Op.check && ++checks === 1) throw new Error('died');
          return program.call(op, input);
        },
      };
    });
    await checker.load(list);
    expect(await checker.check(draft('Northwind'), day)).toMatchObject({ ok: true, outcome: 'warn' });
    expect(starts).toBe(3); // one compiled the list, one died, one answered
  });

  test('again and again is a code, never a "clear" and never an exception', async () => {
    let alive = true;
    const checker = new Checker(async (role) => {
      if (!alive) throw new Error('no wasm');
      return startProgram(await builtModule(role), role);
    });
    await checker.load(list);
    expect(await checker.check(draft('Northwind'), day)).toMatchObject({ ok: true });
    alive = false;
    checker.unload('registry-unreadable');
    expect(await checker.check(draft('Northwind'), day)).toEqual({ ok: false, code: 'registry-unreadable' });
    expect(await checker.load(list)).toEqual({ ok: false, code: 'checker-failed' });
    expect(await checker.check(draft('Northwind'), day)).toEqual({ ok: false, code: 'checker-failed' });
    alive = true;
    expect(await checker.load(list)).toMatchObject({ ok: true });
  });

  test('prints nothing: what it would print could hold words of a draft', async () => {
    await builtChecker().load(list);
    const { fs } = globalThis as unknown as { fs: { writeSync(fd: number, bytes: Uint8Array): number } };
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    fs.writeSync(2, new TextEncoder().encode('panic: Northwind\n'));
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});

test('a program that was started ahead is the one that is opened, and one that did not start is no end', async () => {
  const made = await builtChecker().compile(JSON.stringify({ keepmum: 1, clients: [{ name: 'Alderfield' }] }));
  if (!made.ok) throw new Error(made.code);
  let starts = 0;
  const checker = new Checker(async (role) => {
    if (++starts === 1) throw new Error('not yet');
    return startProgram(await builtModule(role), role);
  });
  checker.prepare();
  expect(await checker.open(made.compiled)).toMatchObject({ ok: false });
  checker.prepare();
  checker.prepare();
  expect(await checker.open(made.compiled)).toMatchObject({ ok: true, clients: 1 });
  expect(starts).toBe(2);
  expect(await checker.open(made.compiled)).toMatchObject({ ok: true });
  expect(starts).toBe(3);
});

test('what room was made for is written there and nowhere else', async () => {
  const started = vi.spyOn(WebAssembly, 'instantiate');
  const program = await startProgram(await builtModule('judge'), 'judge');
  const instance = (await started.mock.results[0]?.value) as unknown as WebAssembly.Instance;
  started.mockRestore();
  const reserve = instance.exports.reserve as (size: number) => number;
  const { buffer } = instance.exports.mem as WebAssembly.Memory;
  program.makeRoom(4 << 20);
  const grown = (instance.exports.mem as WebAssembly.Memory).buffer;
  expect(grown.byteLength).toBeGreaterThan(buffer.byteLength);
  expect(reserve(4 << 20)).toBe(reserve(4 << 20));
  program.call(Op.openSealed, new Uint8Array(4 << 20));
  expect((instance.exports.mem as WebAssembly.Memory).buffer.byteLength).toBe(grown.byteLength);
  program.makeRoom(0);
});
