interface YearChoiceProps {
  readonly years: readonly number[];
  /** Undefined until it is known which is the latest. */
  readonly year: number | undefined;
  readonly onChoose: (year: number) => void;
}

/** Choice of räkenskapsår. */
export function YearChoice({ years, year, onChoose }: YearChoiceProps) {
  const offered = year === undefined || years.includes(year) ? years : [...years, year].sort((a, b) => a - b);
  return (
    <label className="field field-inline">
      <span>År</span>
      <select value={year ?? ''} onChange={(event) => onChoose(Number(event.target.value))}>
        {offered.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
