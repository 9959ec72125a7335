/** What a motpart is to the förbund. */
export const COUNTERPARTY_KINDS = ['FORBUND', 'MEMBER', 'PARTY', 'OTHER'] as const;
export type CounterpartyKind = (typeof COUNTERPARTY_KINDS)[number];
