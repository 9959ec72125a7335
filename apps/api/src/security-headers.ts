/** Where a page of ours may get things from: this host alone. Each exception says why. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "base-uri 'self'",
  "font-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "script-src 'self'",
  "script-src-attr 'none'",
  // The chart and query libraries set styles on elements.
  "style-src 'self' 'unsafe-inline'",
  // Of this host, its WebSocket among them.
  "connect-src 'self'",
  "worker-src 'self' blob:",
  // Nothing about upgrading requests: on a plain-http address in an office network an upgraded one would go nowhere.
].join(';');

/** What every answer tells a browser, the same for all, so it is put together once. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  // The old filter of browsers did harm; zero turns it off.
  'x-xss-protection': '0',
};

/** A browser that has been here encrypted comes so again, for a year of seconds; elsewhere it must not be told. */
export const ONE_YEAR_ENCRYPTED = 'max-age=31536000';
