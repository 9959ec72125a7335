/** Password of every demo user, known to all and therefore only ever stored in an embedded database. */
export const DEMO_PASSWORD = 'samla-demo-2021';
