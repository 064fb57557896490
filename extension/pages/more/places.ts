import '../site.css';
import { presentStates } from '../page';
import { instagram } from './instagram';
import { networks } from './networks';
import { reddit } from './reddit';
import { websites } from './websites';

// One page for all of them: each is shown at the address it belongs to.
presentStates({ ...networks, ...instagram, ...reddit, ...websites });
