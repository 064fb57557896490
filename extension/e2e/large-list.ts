import { writeFileSync } from 'node:fs';

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const syllables = 'ba cor del fen gal hun jor kel lum mar nor pol quin ras sel tor ul vin wex yar zim bra cle'.split(
  ' ',
);
const trades = 'Foods Systems Logistics Partners Media Dental Energy Homes Motors Studios Pharma Travel Legal'.split(
  ' ',
);
const forms = ['Ltd', 'plc', 'Inc.', 'GmbH', 'LLC', 'AG', 'Oy'];

/** Writes a list of so many invented clients, as an export of a firm's own program might have them. */
export function writeLargeList(path: string, size: number): void {
  const roll = dice(size);
  const one = (of: string[]) => of[roll(of.length)] as string;
  const word = () => Array.from({ length: 2 + roll(2) }, () => one(syllables)).join('');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const clients = Array.from({ length: size }, (_, at) => {
    const [first, second] = [word(), word()];
    return {
      id: `c-${at}`,
      name: `${capital(first)} ${capital(second)} ${one(trades)} ${one(forms)}`,
      ...(at % 2 === 0 && { aliases: [`${capital(first)}${capital(second)}`] }),
      ...(at % 3 === 0 && { handles: { x: [`${first}${second}`] } }),
      ...(at % 2 === 1 && { domains: [`${first}${second}.example.com`] }),
      ...(at % 5 === 0 && { people: [`${capital(word())} ${capital(word())}`] }),
    };
  });
  writeFileSync(path, JSON.stringify({ keepmum: 1, clients }));
}
