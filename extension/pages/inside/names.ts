import type { Finding } from '../../src/messages/verdict';

/** Who is looked for, under every form. */
const names = /northwind(?:traders)?|quillmark|brackwater/giu;

/** What a check of this text finds: the same each time, and nothing a person could not find by eye. */
export function findingsIn(text: string): Finding[] {
  return [...text.matchAll(names)].map((match) => ({
    client: 'northwind',
    clientName: 'Northwind Traders',
    relationship: 'client',
    surface: 'text',
    start: match.index,
    end: match.index + match[0].length,
    how: 'name',
    facets: ['name'],
    confidence: 'sure',
    severity: 'warn',
    rule: 'client-named',
    fixes: [],
  }));
}
