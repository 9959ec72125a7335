/** What PostgreSQL's programs see of the environment: no secrets, no translated messages; on Windows they need it all. */
export function serverEnvironment(): Record<string, string> | undefined {
  return process.platform === 'win32' ? undefined : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
