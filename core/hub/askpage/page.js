'use strict';

// What the link carries behind "#", which no server sees: the secret that finds the request, and the key that
// opens it. How it is closed is written down in core/hub/seal/doc.go.
const [secret = '', keyText = ''] = location.hash.slice(1).split('.');
const team = location.pathname.split('/')[2] ?? '';
const words = JSON.parse(document.getElementById('texts').textContent);
const at = (id) => document.getElementById(id);
const encoder = new TextEncoder();

const state = { name: 'loading', asked: undefined, hash: '', editing: false, said: '', busy: false, key: undefined, id: '' };

at('language').value = document.documentElement.lang;
at('language').addEventListener('change', (event) => {
  document.documentElement.lang = event.target.value;
  document.documentElement.dir = event.target.value === 'ar' ? 'rtl' : 'ltr';
  show();
});
at('approve').addEventListener('click', () => decide(state.editing ? 'edited' : 'approved'));
at('decline').addEventListener('click', () => decide('declined'));
at('edit').addEventListener('click', () => {
  state.editing = !state.editing;
  state.said = '';
  at('edited').value = state.asked.text;
  show();
  at(state.editing ? 'edited' : 'edit').focus();
});
show();
void open();

function text(key, values = {}) {
  const said = words[document.documentElement.lang][key] ?? words.en[key] ?? '';
  return said.replace(/\{(\w+)\}/g, (_, name) => `\u2068${values[name] ?? ''}\u2069`);
}

async function open() {
  try {
    if (!/^kmr_[a-z2-7]{26}$/.test(secret) || !/^[\w-]{43}$/.test(keyText)) return become('incomplete');
    state.id = hex(await crypto.subtle.digest('SHA-256', encoder.encode(secret)));
    state.key = await crypto.subtle.importKey('raw', bytes(keyText), 'AES-GCM', false, ['encrypt', 'decrypt']);
    const answer = await ask('GET');
    if (!answer.ok) return become(answer.status === 404 ? 'gone' : 'unreached');
    const { sealed, text_hash, expires_ms, decision } = await answer.json();
    if (decision) return become(decision);
    if (expires_ms <= Date.now()) return become('expired');
    if (hex(await crypto.subtle.digest('SHA-256', encoder.encode(sealed))) !== text_hash) return become('incomplete');
    state.hash = text_hash;
    state.asked = await unseal(sealed).catch(() => undefined);
    become(state.asked ? 'open' : 'incomplete');
  } catch {
    become('unreached');
  }
}

async function decide(decision) {
  if (state.busy) return;
  const who = at('who').value.trim();
  const edited = at('edited').value.trim();
  if (decision !== 'declined' && who === '') return complain('needsWho', 'who');
  if (decision === 'edited' && edited === '') return complain('needsText', 'edited');
  state.busy = true;
  state.said = '';
  show();
  try {
    const same = decision === 'edited' && edited === state.asked.text.trim();
    const said = { who, note: at('note').value.trim(), ...(decision === 'edited' && !same && { text: edited }) };
    const outcome = same ? 'approved' : decision;
    const answer = await ask('POST', { decision: outcome, text_hash: state.hash, answer: await seal(said) });
    state.busy = false;
    if (answer.ok) return become(outcome);
    if (answer.status === 410 || answer.status === 404) return void open();
    complain('failed');
  } catch {
    state.busy = false;
    complain('failed');
  }
}

function ask(method, body) {
  return fetch('asked', {
    method,
    headers: { 'Keepmum-Request': secret, ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  });
}

function complain(key, field) {
  state.said = key;
  show();
  if (field) at(field).focus();
}

function become(name) {
  const before = state.name;
  state.name = name;
  show();
  if (before === 'open') at('title').focus();
}

function show() {
  const { name, asked } = state;
  const from = asked?.from || text('somebody');
  for (const one of document.querySelectorAll('[data-text]')) one.textContent = text(one.dataset.text);
  at('main').dataset.state = name;
  at('main').setAttribute('aria-busy', String(name === 'loading'));
  at('title').textContent = text(`title.${name}`, { from });
  at('lead').textContent = text(`lead.${name}`, { from, client: asked?.client ?? '' });
  at('request').hidden = name !== 'open';
  document.title = at('title').textContent;
  if (name !== 'open') return;
  at('text').textContent = asked.text;
  at('text').hidden = at('text-label').hidden = state.editing;
  at('editing').hidden = !state.editing;
  at('network').textContent = words.networks[asked.network] ?? text('network.other');
  at('facets').replaceChildren(...asked.facets.map((facet) => {
    const item = document.createElement('li');
    item.textContent = text(`facet.${facet}`) || facet;
    return item;
  }));
  // Of a client who approves each post, a yes is for this text alone.
  at('until-label').textContent = asked.single ? text('untilSingle') : text('until');
  at('until').textContent = day(asked.until);
  at('approve').textContent = text(state.editing ? 'approveEdited' : 'approve');
  at('edit').textContent = text(state.editing ? 'keepText' : 'edit');
  for (const id of ['approve', 'edit', 'decline']) at(id).setAttribute('aria-disabled', String(state.busy));
  at('said').textContent = state.said ? text(state.said) : '';
}

function day(iso) {
  const date = new Date(`${iso}T12:00:00`);
  const language = document.documentElement.lang;
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date);
}

const place = (what) => encoder.encode(`keepmum request 1\n${team}\n${state.id}\n${what}`);

async function unseal(sealed) {
  const closed = bytes(sealed);
  const additionalData = place('asked');
  const padded = new Uint8Array(
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv: closed.subarray(0, 12), additionalData }, state.key, closed.subarray(12)),
  );
  const length = new DataView(padded.buffer).getUint32(0);
  return JSON.parse(new TextDecoder().decode(padded.subarray(4, 4 + length)));
}

async function seal(value) {
  const json = encoder.encode(JSON.stringify(value));
  const padded = new Uint8Array(Math.ceil((4 + json.length) / 1024) * 1024);
  new DataView(padded.buffer).setUint32(0, json.length);
  padded.set(json, 4);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place('answered') }, state.key, padded);
  return base64([...iv, ...new Uint8Array(closed)]);
}

function hex(buffer) {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
}

function base64(all) {
  let binary = '';
  for (const byte of all) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
