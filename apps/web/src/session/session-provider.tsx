import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ApiError } from '../api/api-error.js';
import { useKey } from '../api/use-key.js';
import { send, whenSignedOut } from '../api/send.js';
import { SessionContext, type Session } from './session-context.js';
import type { Viewer } from './session.answers.js';
import { CHANGE_PASSWORD, ME, SIGN_IN, SIGN_OUT } from './session.queries.js';

/** Holds who is signed in; the secret itself stays in a cookie that no script can read. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [viewer, setViewer] = useState<Viewer | null | undefined>(undefined);

  useEffect(() => {
    whenSignedOut(() => setViewer(null));
    send(ME, {}).then(
      ({ me }) => setViewer(me),
      () => setViewer(null),
    );
  }, []);

  const signIn = useCallback(async (username: string, password: string) => {
    const { signIn: result } = await send(SIGN_IN, { input: { username, password } });
    if (!('viewer' in result)) return result.message;
    setViewer(result.viewer);
    return undefined;
  }, []);

  const keyFor = useKey();
  const changePassword = useCallback(
    async (oldPassword: string, newPassword: string) => {
      const input = { oldPassword, newPassword, idempotencyKey: keyFor(`${oldPassword}\n${newPassword}`) };
      const { changePassword: result } = await send(CHANGE_PASSWORD, { input });
      if (!('viewer' in result)) return result.message;
      setViewer(result.viewer);
      return undefined;
    },
    [keyFor],
  );

  const signOut = useCallback(async () => {
    try {
      await send(SIGN_OUT, {});
    } catch (thrown) {
      const error = ApiError.from(thrown);
      // A session that the server knows no more is over already; any other is still open, and the reader must know.
      if (error.code !== 'UNAUTHENTICATED') return error.message;
    }
    setViewer(null);
    return undefined;
  }, []);

  const session = useMemo<Session>(
    () => ({ viewer, signIn, changePassword, signOut }),
    [viewer, signIn, changePassword, signOut],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
