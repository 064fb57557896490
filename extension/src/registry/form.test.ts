import { expect, test } from 'vitest';
import type { Client } from './document';
import { clientOf, ended, formOf, split } from './form';

const whole: Client = {
  id: 'nw',
  name: 'Northwind Traders',
  relationship: 'client',
  sensitivity: 'high',
  aliases: ['Northwind', 'N; W'],
  handles: { x: ['northwind'], pixelfed: ['nw'] },
  domains: ['northwind.example'],
  brands: ['Chai'],
  people: ['Ann Example'],
  codenames: ['Project Heron'],
  describe_as: 'a retail client',
  context: ['groceries'],
  attributes: { sector: ['retail'], founded: ['1931'] },
  services: ['SEO audit'],
  competitors: ['Harbour Lane'],
  competitive: true,
  deceased: true,
  permissions: [
    {
      facets: ['name'],
      networks: ['linkedin'],
      audiences: ['public'],
      from: '2026-01-01',
      until: '2026-12-31',
      basis: 'written',
      evidence: 'https://example.com/letter',
      require: ['wording: a proud partner'],
      filed_by: 'Ann',
    },
  ],
  connect: { facebook: 'decline', bluesky: 'ask' },
  since: '2025-05-01',
  until: '2026-05-01',
  crm: { number: 7 },
};

test('a client that is opened and saved is as it was, known keys and unknown ones', () => {
  expect(clientOf(formOf(whole), whole, 'nw')).toEqual(whole);
  const bare: Client = { id: 'b', name: 'Bare', relationship: 'client' };
  expect(clientOf(formOf(bare), bare, 'b')).toEqual(bare);
});

test('what is emptied in the form is gone, and nothing else', () => {
  const form = { ...formOf(whole), aliases: '', describe_as: ' ', competitive: false, deceased: false, until: '' };
  form.handles.x = '';
  form.attributes.sector = '';
  form.connect.facebook = '';
  form.permissions = [];
  form.sensitivity = 'normal';
  const { aliases, describe_as, competitive, deceased, until, permissions, ...kept } = whole;
  expect(clientOf(form, whole, 'nw')).toEqual({
    ...kept,
    sensitivity: 'normal',
    handles: { pixelfed: ['nw'] },
    attributes: { founded: ['1931'] },
    connect: { bluesky: 'ask' },
  });
});

test('the form does not share its permissions with the client it was made of', () => {
  formOf(whole).permissions[0]?.facets.push('tag');
  expect(whole.permissions?.[0]?.facets).toEqual(['name']);
});

test('a new permission is stored without what was left empty', () => {
  const form = formOf({ name: 'New' });
  form.permissions = [
    { facets: ['name'], networks: [], audiences: [], from: '', until: '', basis: 'written', evidence: '' },
  ];
  expect(clientOf(form, undefined, 'n').permissions).toEqual([{ facets: ['name'], basis: 'written' }]);
});

test('values stand on lines of their own, and semicolons part them too unless they did not before', () => {
  expect(split('a; b\nc ; \n\n a')).toEqual(['a', 'b', 'c']);
  expect(split('a; b\nc;d', ['a; b'])).toEqual(['a; b', 'c', 'd']);
});

test('an ended relationship is a former one, with its last day', () => {
  expect(ended(whole, '2026-11-22')).toEqual({ ...whole, relationship: 'former', until: '2026-11-22' });
});
