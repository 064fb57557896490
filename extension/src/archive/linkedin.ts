import { parse } from 'papaparse';
import { today } from '../registry/today';
import { linkOf, type Post } from './post';

export const linkedInFiles = /(^|\/)(Shares|Comments)(_\d+)?\.csv$/;

interface Row {
  Date?: string;
  ShareLink?: string;
  ShareCommentary?: string;
  SharedUrl?: string;
  Visibility?: string;
  Link?: string;
  Message?: string;
}

/** What was shared, and what was said under others' posts. */
export function readLinkedIn(table: string): Post[] {
  // Comments have a backslash before a quotation mark, shares have the mark twice.
  const header = table.slice(0, 200).split('\n', 1)[0] ?? '';
  const escapeChar = /\bMessage\b/.test(header) && table.includes('\\"') ? '\\' : '"';
  const { data } = parse<Row>(table.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true, escapeChar });
  return data.flatMap((row) => {
    const said = [lines(row.ShareCommentary ?? row.Message ?? ''), row.SharedUrl ?? ''].filter(Boolean).join('\n');
    if (said === '') return [];
    const at = new Date(`${(row.Date ?? '').trim().replace(' ', 'T')}Z`);
    return {
      network: 'linkedin',
      text: said,
      day: Number.isNaN(at.getTime()) ? '' : today(at),
      link: linkOf(row.ShareLink || row.Link, 'linkedin.com'),
      audience: row.Visibility === 'CONNECTIONS' ? 'connections' : undefined,
    };
  });
}

/** A share of several lines has each of them in quotation marks of its own. */
function lines(text: string): string {
  return text.replace(/"\r?\n"/g, '\n').trim();
}
