import type { Closed } from '../registry/hub/closed';
import type { Let } from '../registry/hub/inside';
import type { Member } from '../registry/hub/member';
import type { PushOptions } from '../registry/hub/push';
import type { Walled } from '../registry/hub/walled';
import type { TextKey } from '../texts';

type Work = (member: Member, closed: Closed, options: Pick<PushOptions, 'hash'>) => Promise<Let | Walled>;

/** Changes something of the walls at the hub, reads them anew and says what came of it. Whether it was done. */
export type WallChange = (done: TextKey, work: Work) => Promise<boolean>;
