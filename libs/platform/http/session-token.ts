/** Name of the cookie that carries the page's session. */
export const SESSION_COOKIE = 'samla_session';

/** A token and where it stood: a bad one in the header is an error, a stale cookie only means signed out. */
export interface PresentedToken {
  readonly token: string;
  readonly from: 'header' | 'cookie';
}

/** Finds the token of a request: `Authorization: Bearer` first, then the session cookie. */
export function presentedToken(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): PresentedToken | null {
  const authorization = headers['authorization'];
  const bearer = typeof authorization === 'string' ? /^Bearer +(\S+)$/i.exec(authorization)?.[1] : undefined;
  if (bearer) return { token: bearer, from: 'header' };
  const cookies = headers['cookie'];
  const cookie =
    typeof cookies === 'string'
      ? new RegExp(`(?:^|; *)${SESSION_COOKIE}=([^;]+)`).exec(cookies)?.[1]
      : undefined;
  return cookie ? { token: decoded(cookie), from: 'cookie' } : null;
}

/** The cookie's value; one that was never encoded as ours is taken as it stands, and so is nobody's. */
function decoded(cookie: string): string {
  try {
    return decodeURIComponent(cookie);
  } catch {
    return cookie;
  }
}
