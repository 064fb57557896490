import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { Text, TextKey } from './language';

/** The languages there are, by primary tag. A reader of any other gets English. */
export const languages: Record<string, Record<TextKey, Text>> = { ar, de, en, es, fr };
