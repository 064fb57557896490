import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerAsked } from '../messages/worker';
import { madeSearchText } from '../registry/search-text';

// A worker of our own pages: what a large list is searched by is made here.
export default defineUnlistedScript(() => answerAsked(madeSearchText));
