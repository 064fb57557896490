import { expect, test } from 'vitest';
import { asWritten, clientsWritten, entriesOf } from './as-written';

const long = '12345678901234567890';
const list = `{"keepmum":1,"clients":[{"id":"a","name":"A, \\"B\\" [C]","crm":${long},"rate":1.50,"deep":{"x":[1e2,{"y":${long}}]}},{"id":"b","name":"B","permissions":[{"facets":["name"],"no":${long}},{"facets":["tag"],"no":-0.10}]}],"later":1.50}`;

function changed(change: (document: { clients: Record<string, unknown>[]; later?: number }) => void): string {
  const document = JSON.parse(list);
  change(document);
  return asWritten(list, document);
}

test('what was not changed is as it was written', () => {
  expect(changed(() => {})).toBe(list);
});

test('a client that is edited, and every other, keep the numbers nobody knows', () => {
  const edited = changed(({ clients: [first] }) => {
    if (first) Object.assign(first, { name: 'New', aliases: ['N'] });
  });
  const wanted = list
    .replace('"A, \\"B\\" [C]"', '"New"')
    .replace(`{"y":${long}}]}}`, `{"y":${long}}]},"aliases":["N"]}`);
  expect(edited).toBe(wanted);
});

test('entries that come and go take their numbers with them', () => {
  expect(changed((document) => void document.clients.shift())).toBe(
    list.replace(/\{"id":"a".*?\}\]\}\},(?=\{"id":"b")/, ''),
  );
  expect(changed(({ clients }) => void clients.unshift({ id: 'c', name: 'C' }))).toBe(
    list.replace('"clients":[', '"clients":[{"id":"c","name":"C"},'),
  );
});

test('a permission that is added leaves the others, and one that is changed keeps the rest of itself', () => {
  const permissions = (of: Record<string, unknown>[]) => of[1]?.permissions as Record<string, unknown>[];
  expect(changed(({ clients }) => void permissions(clients).push({ facets: ['place'] }))).toBe(
    list.replace('"no":-0.10}]', '"no":-0.10},{"facets":["place"]}]'),
  );
  expect(
    changed(({ clients }) => {
      for (const one of permissions(clients)) one.until = '2030-01-01';
    }),
  ).toBe(
    list.replace(`${long}},{"f`, `${long},"until":"2030-01-01"},{"f`).replace('-0.10}', '-0.10,"until":"2030-01-01"}'),
  );
});

test('what is another is written as it is now', () => {
  expect(changed((document) => void delete document.later)).toBe(list.replace(',"later":1.50', ''));
  expect(changed((document) => void Object.assign(document, { later: 2 }))).toBe(
    list.replace('"later":1.50', '"later":2'),
  );
  expect(asWritten('{"a":1.50}', ['b'])).toBe('["b"]');
});

test('what stands in several lists is as the first of them has it', () => {
  const theirs = list.replaceAll(long, `${long}9`).replace('"B"', '"Their B"');
  const document = JSON.parse(list);
  document.clients[1] = JSON.parse(theirs).clients[1];
  const wanted = list.replace(/\{"id":"b".*\}\]/, () =>
    theirs.slice(theirs.indexOf('{"id":"b"'), theirs.indexOf(',"later"')),
  );
  expect(asWritten([list, theirs], document)).toBe(wanted);
  expect(asWritten(['', '{"a":1}'], { a: 1 })).toBe('{"a":1}');
});

test('clients are told apart as they are written', () => {
  expect([...clientsWritten(list)].map(([id]) => id)).toEqual(['a', 'b']);
  expect(clientsWritten(list).get('b')).toContain(`"no":${long}`);
  expect(entriesOf(`[{"id":1.50},{"id":"b"}]`)).toEqual(['{"id":1.50}', '{"id":"b"}']);
  expect(clientsWritten('{"clients":[{"id":"a"}]}').size).toBe(0); // it makes no difference
});
