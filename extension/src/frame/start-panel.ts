import { mount } from 'svelte';
import { dir, locale, spoken } from '../texts';
import Panel from './Panel.svelte';

/** Shows the chip and the card of a composer, once their words are there. */
export async function startPanel(root: HTMLElement, session: string): Promise<void> {
  document.documentElement.lang = locale;
  document.documentElement.dir = dir;
  await spoken;
  mount(Panel, { target: root, props: { session } });
}
