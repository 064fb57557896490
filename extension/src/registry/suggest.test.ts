import { expect, test } from 'vitest';
import { suggest } from './suggest';

const page = (address: string, title = '', selection = '') => ({ url: new URL(address), title, selection });

test('a name suggests a shorter one, account names and an address', () => {
  expect(suggest('Quillfeather Press GmbH', undefined)).toEqual({
    names: [],
    aliases: ['Quillfeather'],
    domains: ['quillfeatherpress.com', 'quillfeatherpress.de'],
    handles: {
      linkedin: ['company/quillfeather-press'],
      facebook: ['quillfeatherpress'],
    },
  });
  expect(suggest('Café Münster', undefined).handles.x).toEqual(['cafemunster']);
});

test('a first word that many firms share, or hardly any letters, suggest nothing', () => {
  expect(suggest('The Harbour', undefined).aliases).toEqual([]);
  expect(suggest('North Quay Ltd', undefined).aliases).toEqual([]);
  expect(suggest('Qu', undefined)).toEqual({ names: [], aliases: [], domains: [], handles: {} });
  expect(suggest('', undefined)).toEqual({ names: [], aliases: [], domains: [], handles: {} });
});

test('a web address typed as a name suggests the name', () => {
  expect(suggest('www.alderfield.example', undefined)).toMatchObject({
    names: ['Alderfield'],
    domains: ['alderfield.example'],
  });
});

test('the selected text is a name where it is short enough', () => {
  expect(suggest('', page('https://x.com/home', 'Home / X', ' Quill\n feather ')).names).toEqual(['Quill feather']);
  expect(suggest('', page('https://x.com/home', 'Home / X', 'word '.repeat(40))).names).toEqual([]);
});

test.each([
  ['https://x.com/quillfeather', '(3) Quillfeather Press (@quillfeather) / X', 'x', 'quillfeather'],
  [
    'https://www.linkedin.com/company/quillfeather/',
    'Quillfeather Press: Overview | LinkedIn',
    'linkedin',
    'company/quillfeather',
  ],
  ['https://www.facebook.com/quillfeather', '(20+) Quillfeather Press | Facebook', 'facebook', 'quillfeather'],
])('%s suggests the account and the name', (address, title, network, handle) => {
  const found = suggest('', page(address, title));
  expect(found.names).toEqual(['Quillfeather Press']);
  expect(found.handles).toEqual({ [network]: [handle] });
  expect(found.domains).toEqual([]);
});

test("a site of their own suggests its address; a page of a network that is nobody's suggests nothing", () => {
  const own = suggest('', page('https://www.quillfeather.example/about', 'Quillfeather Press – About us'));
  expect(own).toMatchObject({ names: ['Quillfeather Press'], domains: ['quillfeather.example'], handles: {} });
  const feed = suggest('', page('https://www.linkedin.com/feed/', 'Feed | LinkedIn'));
  expect(feed).toEqual({ names: [], aliases: [], domains: [], handles: {} });
});

test('what an entry already says is not guessed again; what its page shows is offered all the same', () => {
  const entry = {
    name: 'Quillfeather Press',
    domains: ['quill.example'],
    aliases: ['QFP'],
    handles: { x: ['quillpress'] },
  };
  expect(suggest('Quillfeather Press', undefined, entry)).toEqual({
    names: [],
    aliases: [],
    domains: [],
    handles: { linkedin: ['company/quillfeather-press'], facebook: ['quillfeatherpress'] },
  });
  const there = page('https://x.com/quillfeather', '(3) Quillfeather Press (@quillfeather) / X');
  expect(suggest('Quillfeather Press', there, entry).handles.x).toEqual(['quillfeather']);
});
