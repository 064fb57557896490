import { type Found, Search } from './search';

/** As many entries are shown at once: who has not found one among these types one letter more. */
export const atOnce = 50;

/**
 * What is seen of a list before anything is looked for, made of the text it is searched by. It is stored by itself,
 * so that it is there as soon for a long list as for a short one.
 */
export function glanceOf(search: string): string {
  return JSON.stringify(new Search(search).find('', atOnce));
}

export function readGlance(text: string): Found {
  return JSON.parse(text) as Found;
}
