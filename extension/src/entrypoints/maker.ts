import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { made } from '../checker/answer';
import { answerAsked } from '../messages/worker';

// A worker of our own pages: large lists are read, merged and compiled here.
export default defineUnlistedScript(() => answerAsked(made));
