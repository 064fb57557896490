/** A client as every contestant gets it. `name` is as listed, `bare` without its legal form. */
export interface Client {
  id: string;
  name: string;
  bare: string;
  domain?: string;
  handle?: string;
}

/** Numbers that look random and are the same in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const syllables =
  'ba cor del fen gal hun jor kel lum mar nor pol quin ras sel tor ul vin wex yar zim bra cle dru fro gri ple sta tre ark ell ind ost'.split(
    ' ',
  );
const trades =
  'Foods Systems Logistics Partners Holdings Media Dental Energy Group Homes Motors Studios Consulting Pharma Robotics Wines Capital Travel Legal Books'.split(
    ' ',
  );
const common =
  'Green Bright North River Open Blue First New United Global Grand Silver Cloud Data Smart Royal General Home City Red'.split(
    ' ',
  );
const forms = ['Ltd', 'plc', 'Inc.', 'GmbH', 'LLC', 'S.p.A.', 'AG', 'B.V.', 'Oy', 'Limited'];

/** The clients that the written variants are of. They stand at the head of every list. */
export const known: Client[] = [
  { id: 'k0', name: 'Quillmark Ltd', bare: 'Quillmark', domain: 'quillmark.example', handle: 'quillmark' },
  {
    id: 'k1',
    name: 'Alderfield Foods plc',
    bare: 'Alderfield Foods',
    domain: 'alderfieldfoods.example',
    handle: 'alderfieldfoods',
  },
  {
    id: 'k2',
    name: 'Brückner Zélie GmbH',
    bare: 'Brückner Zélie',
    domain: 'bruecknerzelie.example',
    handle: 'bruecknerzelie',
  },
  { id: 'k3', name: 'Norvanta Inc.', bare: 'Norvanta', domain: 'norvanta.example', handle: 'norvanta' },
  {
    id: 'k4',
    name: 'Pellworth & Finch LLC',
    bare: 'Pellworth & Finch',
    domain: 'pellworthfinch.example',
    handle: 'pellworthfinch',
  },
];

/** A list of n clients: invented words, common words and trades in names of one to three words. */
export function list(n: number): Client[] {
  const roll = dice(9);
  const pick = (from: readonly string[]) => from[roll(from.length)] as string;
  const word = () => {
    let made = '';
    for (let i = 2 + roll(2); i > 0; i--) made += pick(syllables);
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  const clients = [...known];
  while (clients.length < n) {
    const first = word();
    const bare = [
      () => `${word()} & ${first}`,
      () => `${pick(common)} ${first}`,
      () => `${pick(common)} ${first} ${pick(trades)}`,
      () => `${first} ${pick(trades)}`,
      () => first + word().slice(0, 3),
      () => first,
    ][roll(6)]?.() as string;
    const client: Client = { id: `c${clients.length}`, name: roll(2) ? `${bare} ${pick(forms)}` : bare, bare };
    if (roll(2)) {
      client.handle = bare.toLowerCase().replace(/[ &]/g, '');
      client.domain = `${client.handle}.example`;
    }
    clients.push(client);
  }
  return clients;
}

/** The list as a registry file. */
export function registry(clients: Client[]): string {
  return JSON.stringify({
    keepmum: 1,
    name: 'Bench',
    clients: clients.map(({ id, name, domain, handle }) => ({
      id,
      name,
      ...(domain && { domains: [domain] }),
      ...(handle && { handles: { x: [handle] } }),
    })),
  });
}
