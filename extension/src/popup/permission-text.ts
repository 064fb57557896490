import type { Permission } from '../registry/document';
import { dayText, listText, t, tCode } from '../texts';

export function facetText(facet: string): string {
  return tCode(`facet.${facet}`, 'permission.other', { word: facet });
}

export function networkText(network: string): string {
  return tCode(`network.${network}`, 'permission.other', { word: network });
}

export function audienceText(audience: string): string {
  return tCode(`audience.${audience}`, 'permission.other', { word: audience });
}

/** A permission in a line: what may be told, where, and how long. */
export function permissionText(permission: Permission): string {
  const { facets = [], networks = [], from, until, revoked } = permission;
  const parts = [facets.length > 0 ? listText(facets.map(facetText)) : t('permission.nothing-yet')];
  parts.push(networks.length > 0 ? listText(networks.map(networkText)) : t('permission.everywhere'));
  if (revoked) parts.push(t('permission.revoked-day', { day: dayText(revoked) }));
  else {
    if (from) parts.push(t('permission.from-day', { day: dayText(from) }));
    if (until) parts.push(t('permission.until-day', { day: dayText(until) }));
  }
  return parts.join(' · ');
}
