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

/** Imports a list through the options page, as a person would, and closes that page again. */
export async function importClients(launched: Launched, list: object[] = clients): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'keepmum-list-')), 'clients.json');
  writeFileSync(file, JSON.stringify({ keepmum: 1, name: 'Studio Nine', clients: list }));
  const options = await openOptions(launched);
  const imported = await importFile(options, file);
  if (imported.state !== 'done') throw new Error(`the list was not imported: ${imported.said}`);
  await until(async () => (await inForce(options)) === list.length, 'the list to be in force');
  await options.close();
}
