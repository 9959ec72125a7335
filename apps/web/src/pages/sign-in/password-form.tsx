interface PasswordFormProps {
  readonly busy: boolean;
  readonly onSubmit: (username: string, password: string) => void;
}

/** User name and password. */
export function PasswordForm({ busy, onSubmit }: PasswordFormProps) {
  return (
    <section className="card" aria-labelledby="losenord-rubrik">
      <h2 id="losenord-rubrik">Användarnamn och lösenord</h2>
      <form
        className="form-row"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          onSubmit(String(given.get('username')), String(given.get('password')));
        }}
      >
        <label className="field">
          <span>Användarnamn</span>
          <input name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required />
        </label>
        <label className="field">
          <span>Lösenord</span>
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit" className="button button-main" disabled={busy}>
          {busy ? 'Loggar in …' : 'Logga in'}
        </button>
      </form>
    </section>
  );
}
