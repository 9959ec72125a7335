import { Link } from 'react-router';
import { shortName } from '../parts/short-name.js';
import type { ViewerPlace } from './current-place.js';
import { useDisclosure } from './use-disclosure.js';

interface PlaceChoiceProps {
  readonly places: readonly ViewerPlace[];
  readonly current: ViewerPlace | undefined;
}

/** Which county or förbund is looked at; a choice for a viewer who has several. */
export function PlaceChoice({ places, current }: PlaceChoiceProps) {
  if (places.length === 0) return null;
  if (places.length === 1 && current) return <p className="place-shown">{shortName(current.name)}</p>;
  return <Choice places={places} current={current} />;
}

function Choice({ places, current }: PlaceChoiceProps) {
  const { isOpen, button, contentId, around } = useDisclosure();
  return (
    <nav aria-label="Län och förbund" className="place-choice" {...around}>
      <button {...button} className="menu-button">
        <span className="visually-hidden">Byt plats, nu: </span>
        {current ? shortName(current.name) : 'Välj plats'}
      </button>
      <ul id={contentId} className="menu-panel" hidden={!isOpen}>
        {places.map(({ to, name, kind }) => (
          <li key={to}>
            <Link to={to} aria-current={to === current?.to ? 'true' : undefined}>
              <span className="menu-kind">{kind === 'COUNTY' ? 'Län' : 'Förbund'}</span>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
