type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Whether a browser says that the request was made by a page of another host. The cookie goes along with a WebSocket
 * whoever opens it, so it must not count there; a program that sends no `Origin` has no cookie of anybody's to abuse.
 */
export function fromElsewhere(headers: Headers): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return false;
  return typeof origin !== 'string' || !URL.canParse(origin) || new URL(origin).host !== host;
}
