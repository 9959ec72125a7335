/** This machine cannot run the embedded PostgreSQL; the message says why and names `DATABASE_URL` as the way out. */
export class EmbeddedUnavailable extends Error {
  constructor(reason: string) {
    super(`${reason} Set DATABASE_URL to a PostgreSQL 18 server instead.`);
    this.name = 'EmbeddedUnavailable';
  }
}
