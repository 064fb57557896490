import { mount } from 'svelte';
import Options from '../../options/Options.svelte';
import { dir, locale, spoken, t } from '../../texts';
import '../../theme.css';
import '../../options/options.css';

document.documentElement.lang = locale;
document.documentElement.dir = dir;
await spoken;
document.title = t('options.title');
mount(Options, { target: document.getElementById('app') as HTMLElement });
