import './site.css';
import { el, present } from './page';

/** People to follow, befriend and connect with, as the three sites show them; what was pressed is published. */
const cards: Record<string, () => HTMLElement[]> = {
  'x.com': () => [cell('northwindtraders', '1001-follow'), cell('harbourlane', '1002-follow')],
  'www.facebook.com': () => [
    el('h1', {}, 'Northwind Traders'),
    role('Add Friend Northwind Traders', 'friend'),
    el(
      'div',
      { role: 'listitem' },
      el('a', { role: 'link', href: '/ann.example' }, 'Ann Example'),
      role('Add friend', 'ann'),
    ),
  ],
  'www.linkedin.com': () => [
    link('Invite Northwind Traders to connect', '/preload/custom-invite/?vanityName=northwind', 'connect'),
    button('Accept Northwind Traders’s invitation', 'accept'),
    button('Invite Ann Example to connect', 'ann'),
  ],
};

function cell(handle: string, testId: string): HTMLElement {
  const follow = el('button', { 'data-testid': testId, 'aria-label': `Suivre @${handle}` }, 'Suivre');
  return el('div', { 'data-testid': 'UserCell' }, el('a', { href: `/${handle}` }, handle), press(follow, handle));
}

function role(label: string, name: string): HTMLElement {
  const control = el('div', { role: 'button', tabindex: '0', 'aria-label': label }, 'Add');
  control.addEventListener('keydown', (event) => event.key === 'Enter' && control.click());
  return press(control, name);
}

function button(label: string, name: string): HTMLElement {
  return el('section', {}, press(el('button', { type: 'button', 'aria-label': label }, label.slice(0, 6)), name));
}

function link(label: string, href: string, name: string): HTMLElement {
  return el('li', {}, press(el('a', { href, 'aria-label': label }, 'Connect'), name));
}

function press(control: HTMLElement, name: string): HTMLElement {
  control.id = name;
  control.addEventListener('click', (event) => {
    event.preventDefault();
    window.page.posts.push(name);
    window.page.events.push({ type: event.type, isTrusted: event.isTrusted });
  });
  return control;
}

const nothing = { element: document.body, export: () => '', text: () => '', clear() {} };
present(() => nothing);
document.body.append(el('main', { class: 'people' }, ...(cards[location.hostname]?.() ?? [])));
