import type { Entry } from './log';
import { table } from './table';

/** One entry a line, as JSON. */
export function asLines(entries: Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

const columns = ['at', 'what', 'outcome', 'network', 'rules', 'clients', 'reason', 'words'] as const;

/** One entry a row, for a spreadsheet; lists inside a cell are separated by semicolons. */
export function asCSV(entries: Entry[]): string {
  const rows = entries.map((entry) =>
    columns.map((column) => {
      const value = entry[column];
      return column === 'at'
        ? new Date(entry.at).toISOString()
        : Array.isArray(value)
          ? value.join(';')
          : `${value ?? ''}`;
    }),
  );
  return table([[...columns], ...rows]);
}
