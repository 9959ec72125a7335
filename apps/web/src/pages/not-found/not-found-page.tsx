import { Link } from 'react-router';
import { PageHeading } from '../../shell/page-heading.js';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <PageHeading title="Sidan finns inte">
      <p>Adressen kan vara gammal eller felskriven.</p>
      <p>
        <Link to="/">Till startsidan</Link>
      </p>
    </PageHeading>
  );
}
