import { adapters } from '../src/adapters/list';
import { shippedVersion } from '../src/adapters/update';

// `just adapters`: what ships, as it could stand in a signed list, to be mended there.
const shown = adapters.map(({ sites: _, ...adapter }) => adapter);
console.log(JSON.stringify({ adapters: { version: shippedVersion + 1, adapters: shown } }, undefined, 2));
