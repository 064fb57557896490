import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launched } from './browser';
import { until } from './extension-page';
import { importFile, inForce, openOptions } from './options';

/** The clients most stories are about; every name is invented. */
export const clients = [
  { id: 'northwind', name: 'Northwind Traders PLC', aliases: ['Northwind'], handles: { x: ['northwindtraders'] } },
  { id: 'quillmark', name: 'Quillmark GmbH', aliases: ['Quillmark'], domains: ['quillmark.example.com'] },
  { id: 'brackwater', name: 'Brackwater Legal', aliases: ['Brackwater'], sensitivity: 'high' },
  { id: 'pinetop', name: 'Pinetop Paper', relationship: 'supplier' },
];

/** One who may be named among friends. */
export const friendly = [
  {
    id: 'northwind',
    name: 'Northwind',
    permissions: [{ facets: ['name', 'relationship'], audiences: ['friends'], basis: 'written' }],
  },
];

function listFile(list: object[], policy?: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'keepmum-list-')), 'clients.json');
  writeFileSync(file, JSON.stringify({ keepmum: 1, name: 'Studio Nine', clients: list, policy }));
  return file;
}

/** Has a list stored where the background cannot put it in force: nothing is waited for but the storing. */
export async function storeClients(launched: Launched): Promise<void> {
  const options = await openOptions(launched);
  const importing = importFile(options, listFile(clients)).catch(() => {});
  await until(() => options.evaluate(hasStoredList), 'the list to be stored');
  await options.close();
  await importing;
}

function hasStoredList(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('keepmum');
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('registry').objectStore('registry').count('head');
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result > 0);
      };
    };
  });
}

/** Imports a list through the options page, as a person would, and closes that page again. */
export async function importClients(launched: Launched, list: object[] = clients, policy?: object): Promise<void> {
  const file = listFile(list, policy);
  const options = await openOptions(launched);
  const imported = await importFile(options, file);
  if (imported.state !== 'done') throw new Error(`the list was not imported: ${imported.said}`);
  await until(async () => (await inForce(options)) === list.length, 'the list to be in force');
  await options.close();
}
