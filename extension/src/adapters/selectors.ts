/** Where adapters hold selectors. A control of a tie is one, that of a surface holds one. */
const selectorKeys = new Set(
  'editor within inShadow never suggestions scope selector around keptWhile control dialog unread'.split(' '),
);

/** Every selector in adapters, to be tried where there is a page. */
export function selectorsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' ? (selectorKeys.has(key) ? [part] : []) : selectorsIn(part),
  );
}
