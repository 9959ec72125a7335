import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ApiError } from '../api/api-error.js';
import { send, whenSignedOut } from '../api/send.js';
import { SessionContext, type Session } from './session-context.js';
import type { Viewer } from './session.answers.js';
import { ME, SIGN_IN, SIGN_OUT } from './session.queries.js';

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

  const session = useMemo<Session>(() => ({ viewer, signIn, signOut }), [viewer, signIn, signOut]);
  return <SessionContext value={session}>{children}</SessionContext>;
}
