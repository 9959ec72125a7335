import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DomainError } from '@samla/domain/errors/domain-error.js';
import {
  isSettled,
  YEAR_END_CODES,
  YEAR_END_SEVERITIES,
  type YearEndCode,
  type YearEndFinding,
  type YearEndSeverity,
} from '@samla/domain/journal/year-end.js';
import { Money } from '@samla/domain/money/money.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';

const CODES = Object.keys(YEAR_END_CODES) as YearEndCode[];
const CodeEnum = enumOf(CODES);
const SeverityEnum = enumOf(YEAR_END_SEVERITIES);

registerEnumType(CodeEnum, {
  name: 'YearEndCode',
  description: 'Vad bokslutskontrollen kan finna.',
  valuesMap: Object.fromEntries(CODES.map((code) => [code, { description: YEAR_END_CODES[code] }])),
});
registerEnumType(SeverityEnum, {
  name: 'YearEndSeverity',
  description: 'Hur allvarligt något är för bokslutet.',
  valuesMap: {
    ERROR: { description: 'Året låses inte utan motivering.' },
    WARNING: { description: 'Att bedöma.' },
    NOTICE: { description: 'Att känna till.' },
  },
});

@ObjectType('YearEndFinding', {
  description: 'Något som bokslutskontrollen fann. Belopp: debet plus, kredit minus.',
})
export class YearEndFindingType {
  @Field(() => CodeEnum, { description: 'Stabil kod.' })
  code: YearEndCode;

  @Field(() => SeverityEnum, { description: 'Hur allvarligt det är.' })
  severity: YearEndSeverity;

  @Field({ description: 'Förklaring på svenska.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'Kontot, om det gäller ett.' })
  account: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Väntat belopp i kronor.' })
  expected: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Funnet belopp i kronor.' })
  found: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Funnet minus väntat.' })
  difference: string | null;

  static of({ expected, found, difference, ...finding }: YearEndFinding): YearEndFindingType {
    const amounts = { expected: kronor(expected), found: kronor(found), difference: kronor(difference) };
    return Object.assign(new YearEndFindingType(), finding, amounts);
  }
}

@ObjectType('YearEnd', { description: 'Bokslutskontroll: vad som är att veta innan ett räkenskapsår låses.' })
export class YearEndType {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field({ description: 'Sant när året kan låsas utan motivering: inga fel.' })
  isSettled: boolean;

  @Field(() => [YearEndFindingType], { description: 'Det funna, felen först.' })
  findings: YearEndFindingType[];

  static of(year: number, findings: readonly YearEndFinding[]): YearEndType {
    const shown = findings.map((finding) => YearEndFindingType.of(finding));
    return Object.assign(new YearEndType(), { year, isSettled: isSettled(findings), findings: shown });
  }
}

@ObjectType('YearEndUnsettled', {
  implements: () => [Problem],
  description: 'Bokslutskontrollen finner fel: rätta dem, eller lås med en motivering.',
})
export class YearEndUnsettled extends Problem {
  @Field(() => [YearEndFindingType], { description: 'Det funna, felen först.' })
  findings: YearEndFindingType[];

  static of({ code, message, details }: DomainError): YearEndUnsettled {
    const findings = (details['findings'] as readonly YearEndFinding[]).map((finding) =>
      YearEndFindingType.of(finding),
    );
    return Object.assign(new YearEndUnsettled(), { code, message, findings });
  }
}

function kronor(ore: bigint | null): string | null {
  return ore === null ? null : Money.fromOre(ore).toString();
}
