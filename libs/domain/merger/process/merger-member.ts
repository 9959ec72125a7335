/** What kind of member: of the state's two, a region, or a kommun (1 § lagen 2003:1210). */
export const MEMBER_KINDS = {
  INSURANCE_AGENCY: 'Försäkringskassan',
  EMPLOYMENT_SERVICE: 'Arbetsförmedlingen',
  REGION: 'Region',
  MUNICIPALITY: 'Kommun',
} as const;
export type MemberKind = keyof typeof MEMBER_KINDS;

/** A member of the förbund that is to be, by a stable key. */
export interface MergerMember {
  readonly key: string;
  readonly name: string;
  readonly kind: MemberKind;
  /** The region that a kommun lies in, by its key; null for the others and for a kommun outside every region. */
  readonly region: string | null;
}

/** True for members whose decisions can be appealed by their inhabitants, and are then final three weeks after the notice. */
export function canBeAppealed({ kind }: Pick<MergerMember, 'kind'>): boolean {
  return kind === 'REGION' || kind === 'MUNICIPALITY';
}
