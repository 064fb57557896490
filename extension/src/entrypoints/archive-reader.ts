import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readAsked } from '../archive/elsewhere';
import { answerAsked } from '../messages/worker';

// A worker of the options page: a reader's earlier posts are read here, out of files of any size.
export default defineUnlistedScript(() => answerAsked(readAsked));
