// PostGraphile 4.14 as its manual runs it in production: as a handler of node:http, on a pool of 8, the role and the
// county set for each request, simple lists, no mutations, no sign-in. It is required from the folder that the bench
// installed it in.
const { createServer } = require('node:http');
const { createRequire } = require('node:module');

const installed = createRequire(`${process.env.POSTGRAPHILE_FOLDER}/package.json`);
const { postgraphile } = installed('postgraphile');
const { Pool } = installed('pg');

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 8 });
const handler = postgraphile(pool, 'public', {
  ownerConnectionString: process.env.DATABASE_OWNER_URL,
  disableDefaultMutations: true,
  disableQueryLog: true,
  dynamicJson: true,
  enableQueryBatching: false,
  graphiql: false,
  legacyRelations: 'omit',
  simpleCollections: 'only',
  pgSettings: () => ({ role: 'samla_county', 'app.county_id': process.env.COUNTY_ID }),
});
const server = createServer((request, response) => {
  if (request.url === '/ready') return void response.end('ok');
  handler(request, response);
});
server.listen(Number.parseInt(process.env.PORT, 10), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
