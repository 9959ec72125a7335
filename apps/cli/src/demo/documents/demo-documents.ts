import type { DocumentKind } from '@samla/documents/kept/document.js';

/** A document of the demo. Made up whole: no förbund has written it. */
export interface DemoDocument {
  readonly forbund: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly fileName: string;
  readonly text: string;
}

/** A plan whose sum of 2024 has two digits in the wrong order, and whose text repeats it. */
export const DEMO_DOCUMENTS: readonly DemoDocument[] = [
  {
    forbund: 'vasteras',
    slug: 'plan-2024',
    title: 'Utkast till verksamhetsplan 2024',
    kind: 'PLAN',
    year: 2024,
    fileName: 'utkast-verksamhetsplan-2024.md',
    text: `# Utkast till verksamhetsplan 2024

Handlingen är konstruerad för Samlas demo. Den visar vad en kontrollräkning hittar.

## Budget

Belopp i tkr

| Intäkter | Budget 2023 | Budget 2024 |
| --- | ---: | ---: |
| Försäkringskassan och Arbetsförmedlingen | 2 100 | 2 200 |
| Region Västmanland | 1 050 | 1 100 |
| Västerås stad | 1 050 | 1 100 |
| Summa intäkter | 4 200 | 4 400 |

Belopp i tkr

| Insatser | Budget 2023 | Budget 2024 |
| --- | ---: | ---: |
| Arbetsträning | 1 250 | 1 300 |
| Samverkansteam | 1 620 | 1 740 |
| Ung framtid | 840 | 860 |
| Summa insatser | 3 710 | 3 990 |

## Uppföljning

Insatserna följs upp varje halvår.
`,
  },
];
