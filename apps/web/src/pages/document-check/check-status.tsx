import { StatusMark } from '../../parts/status-mark.js';
import type { Check } from './documents.answers.js';

/** How a check stands, in a word or two. */
export function CheckStatus({ check }: { readonly check: Check | null | undefined }) {
  if (!check) return <StatusMark tone="quiet">Inte kontrollerad</StatusMark>;
  switch (check.state) {
    case 'QUEUED':
      return <StatusMark tone="quiet">I kö</StatusMark>;
    case 'RUNNING':
      return <StatusMark tone="quiet">Kontrolleras</StatusMark>;
    case 'REFUSED':
      return <StatusMark tone="bad">Kan inte läsas</StatusMark>;
    case 'FAILED':
      return <StatusMark tone="bad">Misslyckades</StatusMark>;
    case 'CHECKED':
      return check.counts.open === 0 ? (
        <StatusMark tone="good">{check.counts.errors === 0 ? 'Inga fel' : 'Besvarad'}</StatusMark>
      ) : (
        <StatusMark tone={check.counts.errors > 0 ? 'bad' : 'warning'}>
          {`${check.counts.open} obesvarade`}
        </StatusMark>
      );
  }
}
