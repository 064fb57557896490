import type { Text, TextKey } from './language';

/** The languages there are, by primary tag, each fetched by itself: nobody reads five. Any other reader gets English. */
export const languages: Record<string, () => Promise<Record<TextKey, Text>>> = {
  ar: async () => (await import('./ar')).ar,
  de: async () => (await import('./de')).de,
  en: async () => (await import('./en')).en,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
};
