import type { Checker } from '../../checker/checker';
import { type Client, type Permission, parseDocument } from '../document';
import { saveClient } from '../edit';
import { current } from '../stored';
import { keptMember } from './member';
import { evidenceOf, type Request } from './request';
import { keptRequests, mark } from './requests';

/**
 * Files what clients have approved as permissions, each once. Whether anything was filed: it is an edit like one
 * made by hand, that goes to the team where this member may change the list.
 */
export async function takeAnswers(reader: Checker): Promise<boolean> {
  const member = await keptMember();
  const approved = (await keptRequests()).filter(isPermission);
  if (!member || approved.length === 0) return false;
  let filed = false;
  for (const request of approved) {
    const stored = await current();
    const client = stored && parseDocument(stored.document).clients.find(({ id }) => id === request.asked.id);
    if (!client) continue;
    if (!isFiled(client, request)) {
      const permissions = [...(client.permissions ?? []), permissionOf(request, evidenceOf(member, request))];
      if (!(await saveClient(reader, { ...client, permissions })).ok) continue; // it is tried again
      filed = true;
    }
    await mark([request.id], 'filed');
  }
  return filed;
}

function isPermission({ kind, state, filed, asked }: Request): boolean {
  return kind === 'client' && !filed && !asked.single && (state === 'approved' || state === 'edited');
}

function isFiled(client: Client, { id }: Request): boolean {
  return (client.permissions ?? []).some(({ evidence }) => evidence?.includes(id));
}

/** What the client saw and agreed to, from the day they did. */
function permissionOf({ asked, answered, state, decidedAt = 0 }: Request, evidence: string): Permission {
  const from = new Date(decidedAt).toISOString().slice(0, 10);
  const until = asked.until === undefined ? {} : { until: asked.until };
  // Yes to a wording of their own, and to no other.
  const wording = (answered.text ?? '').split(/\s+/).filter(Boolean).join(' ');
  const require = state === 'edited' ? { require: [`wording: ${wording}`] } : {};
  return { facets: asked.facets, networks: [asked.network], from, ...until, basis: 'written', evidence, ...require };
}
