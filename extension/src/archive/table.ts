import { unparse } from 'papaparse';
import type { Hit } from './recheck';

/** The posts to revisit as a table, one row for each, safe to open in a spreadsheet. */
export function asTable(hits: Hit[]): string {
  const rows = hits.map(({ post, outcome, findings }) => ({
    day: post.day,
    network: post.network,
    severity: outcome,
    clients: [...new Set(findings.map(({ clientName }) => clientName))].join('; '),
    words: [...new Set(findings.map(({ words }) => words))].join('; '),
    rules: [...new Set(findings.map(({ rule }) => rule))].join('; '),
    link: post.link ?? '',
    text: post.text,
  }));
  return `\ufeff${unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
