import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showFirst } from '../popup/first';

// Small, so that it is there long before the popup itself is.
export default defineUnlistedScript(showFirst);
