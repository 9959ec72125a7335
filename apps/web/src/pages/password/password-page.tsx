import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../../api/api-error.js';
import { Notice } from '../../parts/notice.js';
import { useSession, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';

const DIFFERENT = 'De två nya lösenorden är inte lika. Skriv samma i båda fälten.';

/** The own password is changed. Whoever has one that somebody else chose comes nowhere else before that. */
export function PasswordPage() {
  const { changePassword } = useSession();
  const { mustChangePassword } = useViewer();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();

  const change = async (given: FormData) => {
    const [oldPassword, newPassword, again] = ['old', 'new', 'again'].map((name) => String(given.get(name)));
    if (newPassword !== again) return setRefused(DIFFERENT);
    setBusy(true);
    setRefused(undefined);
    const reason = await changePassword(oldPassword!, newPassword!).catch(
      (thrown: unknown) => ApiError.from(thrown).message,
    );
    setBusy(false);
    if (reason !== undefined) return setRefused(reason);
    await navigate('/', { replace: true });
  };

  return (
    <div className="sign-in">
      <PageHeading title="Byt lösenord">
        <p className="lead">
          {mustChangePassword
            ? 'Lösenordet du har valdes av någon annan. Välj ett eget, så öppnas resten.'
            : 'Dina andra inloggningar avslutas när lösenordet är bytt.'}
        </p>
      </PageHeading>
      {refused === undefined ? null : (
        <Notice tone="bad" title="Lösenordet är inte bytt" announce="alert">
          <p>{refused}</p>
        </Notice>
      )}
      <section className="card">
        <form
          className="form-stack"
          onSubmit={(event) => {
            event.preventDefault();
            void change(new FormData(event.currentTarget));
          }}
        >
          <PasswordField name="old" label="Lösenordet du har" autoComplete="current-password" />
          <PasswordField name="new" label="Nytt lösenord, minst 12 tecken" autoComplete="new-password" />
          <PasswordField name="again" label="Det nya en gång till" autoComplete="new-password" />
          <div className="controls">
            <button type="submit" className="button button-main" disabled={busy}>
              {busy ? 'Byter …' : 'Byt lösenord'}
            </button>
          </div>
        </form>
      </section>
    </div>
  );
}

interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  readonly autoComplete: string;
}

function PasswordField({ name, label, autoComplete }: PasswordFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input name={name} type="password" autoComplete={autoComplete} required />
    </label>
  );
}
