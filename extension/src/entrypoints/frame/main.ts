import { mount } from 'svelte';
import '../../frame/frame.css';
import { readAddress } from '../../frame/address';
import { startMarks } from '../../frame/marks';
import Panel from '../../frame/Panel.svelte';
import { dir, locale, spoken } from '../../texts';

document.documentElement.lang = locale;
document.documentElement.dir = dir;

await spoken;
const address = readAddress(location.hash);
if (address?.kind === 'marks') startMarks(document.body, address.session);
if (address?.kind === 'panel') mount(Panel, { target: document.body, props: { session: address.session } });
