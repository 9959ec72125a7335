import type { FindingStatus, Severity } from './documents.answers.js';

/** Which findings are shown; null for all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly status: FindingStatus | null;
}

interface FindingFiltersProps {
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Chooses findings by severity and by whether they are answered. */
export function FindingFilters({ filter, onFilter }: FindingFiltersProps) {
  return (
    <>
      <label className="field field-inline">
        <span>Allvar</span>
        <select
          value={filter.severity ?? ''}
          onChange={(event) =>
            onFilter({ ...filter, severity: (event.target.value || null) as Severity | null })
          }
        >
          <option value="">Alla</option>
          <option value="ERROR">Fel</option>
          <option value="WARNING">Att se över</option>
          <option value="INFO">Upplysningar</option>
        </select>
      </label>
      <label className="field field-inline">
        <span>Svar</span>
        <select
          value={filter.status ?? ''}
          onChange={(event) =>
            onFilter({ ...filter, status: (event.target.value || null) as FindingStatus | null })
          }
        >
          <option value="">Alla</option>
          <option value="OPEN">Obesvarade</option>
          <option value="EXPLAINED">Förklarade</option>
          <option value="ACCEPTED">Godtagna</option>
        </select>
      </label>
    </>
  );
}
