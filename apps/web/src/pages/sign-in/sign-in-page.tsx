import { useEffect, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { ApiError } from '../../api/api-error.js';
import { Notice } from '../../parts/notice.js';
import { useSession } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { DemoChoice } from './demo-choice.js';
import { fetchDemo, type Demo } from './demo-users.js';
import { PasswordForm } from './password-form.js';

/** Sign-in: one click as a demo user where the demo is on, else user name and password. */
export function SignInPage() {
  const { viewer, signIn } = useSession();
  const [params] = useSearchParams();
  const [demo, setDemo] = useState<Demo | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();

  useEffect(() => {
    const leaving = new AbortController();
    fetchDemo(leaving.signal).then(setDemo, () => undefined);
    return () => leaving.abort();
  }, []);

  if (viewer) return <Navigate to={ownAddress(params.get('mal'))} replace />;

  const enter = async (username: string, password: string) => {
    setBusy(true);
    setRefused(undefined);
    try {
      setRefused(await signIn(username, password));
    } catch (thrown) {
      setRefused(ApiError.from(thrown).message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="sign-in">
      <PageHeading title="Logga in">
        <p className="lead">
          Samordningsförbundens siffror, var för sig och tillsammans: böcker, bokslut och länets
          sammanställning.
        </p>
      </PageHeading>
      {refused ? (
        <Notice tone="bad" title="Det gick inte att logga in" announce="alert">
          <p>{refused}</p>
        </Notice>
      ) : null}
      {demo ? (
        <DemoChoice demo={demo} busy={busy} onChoose={(username) => void enter(username, demo.password)} />
      ) : null}
      <PasswordForm busy={busy} onSubmit={(username, password) => void enter(username, password)} />
    </div>
  );
}

/** Where to go after sign-in; only to an address of our own. */
function ownAddress(target: string | null): string {
  return target?.startsWith('/') && !target.startsWith('//') ? target : '/';
}
