import { mount } from 'svelte';
import Popup from '../../popup/Popup.svelte';
import { dir, locale, t } from '../../texts';
import '../../theme.css';
import '../../popup/popup.css';

document.documentElement.lang = locale;
document.documentElement.dir = dir;
document.title = t('popup.title');

// Opened as a page it can look at another tab: popup.html#tab=12
const tab = /^#tab=(\d+)$/.exec(location.hash)?.[1];
mount(Popup, {
  target: document.getElementById('app') as HTMLElement,
  props: { tabId: tab === undefined ? undefined : Number(tab) },
});
