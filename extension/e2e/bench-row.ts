/** One line of the table. Undefined where a browser does not tell. */
export interface Row {
  what: string;
  value: number | undefined;
  unit: 'ms' | 's' | 'MB';
}

/** Notes a line as soon as it is measured. */
export type Add = (what: string, value: number | undefined, unit?: Row['unit']) => void;

/** So much or less took this part of them. */
export function at(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
