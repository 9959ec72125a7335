import { MEMBER_KINDS, type MemberKind, type MergerMember } from './merger-member.js';
import { type Missing, missing } from './refusal.js';

/** G3: the parties that the members lack, in the whole area and in each part of it (1–3 §§ lagen 2003:1210). */
export function compositionMissing(members: readonly MergerMember[]): Missing[] {
  const kinds = new Set(members.map(({ kind }) => kind));
  const outside = members.some(({ kind, region }) => kind === 'MUNICIPALITY' && region === null);
  const wanted = (Object.keys(MEMBER_KINDS) as MemberKind[]).filter(
    (kind) => !kinds.has(kind) && !(kind === 'REGION' && outside),
  );
  return [...wanted.map(lacking), ...members.flatMap((member) => partMissing(member, members))];
}

function lacking(kind: MemberKind): Missing {
  const what = kind === 'REGION' || kind === 'MUNICIPALITY' ? 'Minst en' : 'Medlemmen';
  const name =
    kind === 'REGION' || kind === 'MUNICIPALITY' ? MEMBER_KINDS[kind].toLowerCase() : MEMBER_KINDS[kind];
  return missing('G3', 'PARTY_MISSING', `${what} ${name} saknas.`, kind);
}

/** A kommun takes part with the region that it lies in, and a region with at least one kommun of its own. */
function partMissing(member: MergerMember, members: readonly MergerMember[]): Missing[] {
  if (member.kind === 'MUNICIPALITY' && member.region !== null)
    return members.some(({ key }) => key === member.region)
      ? []
      : [missing('G3', 'REGION_MISSING', `Regionen där ${member.name} ligger är inte medlem.`, member.key)];
  if (member.kind !== 'REGION') return [];
  return members.some(({ kind, region }) => kind === 'MUNICIPALITY' && region === member.key)
    ? []
    : [missing('G3', 'MUNICIPALITY_MISSING', `Ingen kommun i ${member.name} är medlem.`, member.key)];
}
