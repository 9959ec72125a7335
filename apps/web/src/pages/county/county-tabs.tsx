import { Link, useLocation } from 'react-router';
import { PARTS, type Part } from './county-question.js';

const KEYS = Object.keys(PARTS) as Part[];

/** The parts of the county's figures as links, so that each has an address of its own. */
export function CountyTabs({ part }: { part: Part }) {
  const { search } = useLocation();
  const to = (key: Part): string => {
    const params = new URLSearchParams(search);
    params.set('del', key);
    params.delete('visa');
    return `?${params.toString()}`;
  };
  return (
    <nav aria-label="Länets uppställningar" className="tabs no-print">
      <ul>
        {KEYS.map((key) => (
          <li key={key}>
            <Link to={to(key)} preventScrollReset aria-current={key === part ? 'page' : undefined}>
              {PARTS[key]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
