import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  type DifferenceProposal,
  PROPOSAL_CODES,
  type ProposalCode,
} from '@samla/domain/consolidation/difference-proposal.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import type { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { MutualEntryType } from './mutual-entry.graphql.js';

const PROPOSAL_NAMES: Readonly<Record<ProposalCode, string>> = {
  TIMING: 'Periodförskjutning: bokfört på var sin sida om periodens slut.',
  TRANSPOSITION: 'Två siffror har bytt plats.',
  SIGN: 'Omvänt tecken hos den ena.',
  VAT: 'Moms (25, 12 eller 6 %) hos den ena men inte den andra.',
  OPENING: 'Från ett tidigare år: de ingående balanserna möts inte.',
  DOUBLE: 'Bokfört två gånger hos den ena.',
  PARTIAL: 'Flera verifikationer som tillsammans är differensen.',
  MISSING_ENTRY: 'Verifikationen möts av ingenting hos den andra.',
};
export const ProposalCodeEnum = enumOf(PROPOSAL_CODES);
registerEnumType(ProposalCodeEnum, {
  name: 'DifferenceProposalCode',
  description: 'Vad som kan förklara en differens i mellanhavanden.',
  valuesMap: Object.fromEntries(PROPOSAL_CODES.map((code) => [code, { description: PROPOSAL_NAMES[code] }])),
});

@ObjectType('DifferenceProposal', {
  description: 'Något som kan förklara en differens. Ett förslag: ingenting bokförs av det.',
})
export class DifferenceProposalType {
  @Field(() => ProposalCodeEnum, { description: 'Vad för slags förklaring.' })
  code: ProposalCode;

  @Field({ description: 'Förklaring på svenska, med verifikationer, dagar och belopp.' })
  message: string;

  @Field(() => AmountType, { description: 'Så mycket av differensen som det förklarar, med dess tecken.' })
  amount: AmountType;

  @Field({ description: 'Sant när det är hela differensen, på öret.' })
  explainsAll: boolean;

  @Field(() => [MutualEntryType], { description: 'Raderna som förslaget vilar på.' })
  entries: MutualEntryType[];

  static of(
    { code, message, amount, explainsAll, entries }: DifferenceProposal,
    forbundOf: (id: string) => ForbundReferenceType,
  ): DifferenceProposalType {
    return Object.assign(new DifferenceProposalType(), {
      ...{ code, message, explainsAll },
      amount: presentAmount(amount),
      entries: entries.map((entry) => MutualEntryType.of(entry, forbundOf(entry.forbund))),
    });
  }
}
