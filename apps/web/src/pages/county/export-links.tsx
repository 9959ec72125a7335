import type { CountyVariables } from './county.answers.js';

const FORMATS = [
  ['figures.csv', 'Alla siffror som CSV'],
  ['figures.csv-metadata.json', 'Beskrivning av CSV-filen'],
  ['figures.jsonl', 'Alla siffror som JSON-rader'],
] as const;

/** Every figure of the year, account by account, as files for other programs, with the same sign-in. */
export function ExportLinks({ variables }: { variables: CountyVariables }) {
  return (
    <ul className="export-links">
      {FORMATS.map(([file, label]) => (
        <li key={file}>
          <a href={exportAddress(file, variables)} download>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function exportAddress(file: string, { slug, year, toPeriod, kind, knownAt }: CountyVariables): string {
  const params = new URLSearchParams({
    fromYear: String(year),
    toYear: String(year),
    kind,
    toPeriod: String(toPeriod),
    detail: 'ACCOUNTS',
  });
  if (knownAt !== null) params.set('knownAt', knownAt);
  return `/export/counties/${encodeURIComponent(slug)}/${file}?${params.toString()}`;
}
