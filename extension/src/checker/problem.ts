/** A fault in a registry file, as the core found it. Line and column count from 1; line 0 is the whole file. */
export interface Problem {
  line: number;
  column: number;
  code: string;
  level: 'error' | 'warning' | 'note';
  message: string;
}
