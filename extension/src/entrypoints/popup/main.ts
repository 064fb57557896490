import { mount } from 'svelte';
import { Clients } from '../../popup/clients.svelte';
import Popup from '../../popup/Popup.svelte';
import { takeOver } from '../../popup/take-over';
import { spoken } from '../../texts';
import '../../theme.css';
import '../../popup/popup.css';

// A popup closes soon: the list is read while the words are still on their way.
const clients = new Clients();
void clients.load();

await Promise.all([spoken, clients.seen]);

// Opened as a page it can look at another tab: popup.html#tab=12
const tab = /^#tab=(\d+)$/.exec(location.hash)?.[1];
takeOver((typed) => {
  clients.query = typed;
  mount(Popup, {
    target: document.getElementById('app') as HTMLElement,
    props: { clients, tabId: tab === undefined ? undefined : Number(tab) },
  });
});
performance.mark('popup');
