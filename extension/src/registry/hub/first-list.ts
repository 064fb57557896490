import { type Document, emptyDocument } from '../document';
import { sourceId } from '../source';
import { sha256Hex } from './bytes';
import { keepClosed } from './closed';
import type { Member } from './member';
import { type Pushed, push } from './push';

/**
 * Makes the first version of a team's list, with nothing on it. What is here goes to the team as changes like any
 * other, so that nothing is lost when that is interrupted.
 */
export async function makeFirstList(member: Member, ask?: typeof fetch): Promise<Pushed> {
  const { hub, team } = member;
  const etag = `0-${await sha256Hex(team)}`;
  const head = { team, version: 0, etag, root: '', signer: '', signature: '' };
  const nothing = { of: sourceId({ kind: 'hub', hub, team }), head, cursor: '', documents: new Map() };
  const pushed = await push(member, nothing, { clients: [] } as unknown as Document, emptyDocument(), { ask });
  if (pushed.code === 'pushed') await keepClosed(pushed.closed);
  return pushed;
}
