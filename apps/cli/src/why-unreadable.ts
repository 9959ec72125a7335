const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'det finns ingen sådan fil.',
  ENOTDIR: 'det finns ingen sådan fil.',
  EISDIR: 'det är en mapp.',
  EACCES: 'du har inte rätt att läsa filen.',
  EPERM: 'du har inte rätt att läsa filen.',
  ELOOP: 'länkarna går runt.',
  ENAMETOOLONG: 'namnet är för långt.',
};

/** Why the system did not read a file, in Swedish; what is not among the ordinary reasons by its code. */
export function whyUnreadable(error: unknown): string {
  const { code = 'okänt fel' } = error as { code?: string };
  return REASONS[code] ?? `systemet svarade ${code}.`;
}
