import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../session/session-context.js';
import type { Viewer } from '../session/session.answers.js';

/** Who is signed in, and the way out; one that fails is told. */
export function Account({ viewer }: { viewer: Viewer }) {
  const { signOut } = useSession();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  const [refused, setRefused] = useState<string>();
  const leave = async () => {
    setLeaving(true);
    setRefused(undefined);
    const reason = await signOut();
    if (reason !== undefined) {
      setLeaving(false);
      return setRefused(reason);
    }
    await navigate('/logga-in', { replace: true });
  };
  return (
    <div className="account">
      <p>
        <span className="visually-hidden">Inloggad som </span>
        {viewer.displayName}
      </p>
      {viewer.isDemo ? null : (
        <Link className="button button-quiet" to="/losenord">
          Byt lösenord
        </Link>
      )}
      <button type="button" className="button button-quiet" disabled={leaving} onClick={() => void leave()}>
        Logga ut
      </button>
      {refused === undefined ? null : <p role="alert">Du är fortfarande inloggad: {refused}</p>}
    </div>
  );
}
