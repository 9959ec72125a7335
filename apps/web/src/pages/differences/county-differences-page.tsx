import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useCountyYear } from '../../parts/use-year.js';
import { DifferenceControls } from './difference-controls.js';
import { DifferenceList } from './difference-list.js';
import { COUNTY_DIFFERENCES, COUNTY_ENTRIES } from './differences.queries.js';

/** What the county's förbund have booked against each other and does not agree. The county reads; the förbund answer. */
export function CountyDifferencesPage() {
  const { slug = '' } = useParams();
  const chosen = useChosen();
  const { year, years, before } = useCountyYear(slug, chosen.year);
  const { toPeriod } = chosen;
  const asked = before(useQuery(COUNTY_DIFFERENCES, year === undefined ? null : { slug, year, toPeriod }));
  return (
    <>
      <DifferenceControls
        place={asked.data?.place.name ?? 'Länet'}
        year={year}
        years={years}
        chosen={chosen}
        lead="Det som förbunden har bokfört mot varandra och inte stämmer. Förbundens ekonomer reder ut det; sammanställningen bokför ingenting hos någon."
      />
      <AskedView asked={asked} what="differenserna">
        {({ place }) => (
          <DifferenceList
            comparison={place.mutualComparison}
            differences={place.mutualDifferences}
            slug={slug}
            entries={COUNTY_ENTRIES}
          />
        )}
      </AskedView>
    </>
  );
}
