import { hasText, t, tCode } from '../texts';

/** What a key of a client is called, or a column that holds it; a key of another program's stays as it is written. */
export function fieldName(key: string): string {
  const text = `field.${key}`;
  if (hasText(text)) return t(text);
  const [kind, inner = ''] = key.split(/:(.*)/);
  if (kind === 'handle')
    return t('client.handle', {
      network: hasText(`network.${inner}`) ? tCode(`network.${inner}`, 'network.other') : inner,
    });
  return inner || key;
}

/** What a key of the list itself is called. */
export function listKeyName(key: string): string {
  const text = `list-key.${key}`;
  return hasText(text) ? t(text) : key;
}
