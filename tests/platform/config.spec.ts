import { ConfigError } from '@samla/platform/config/config-error.js';
import { loadConfig } from '@samla/platform/config/config.js';

/** The faults that a configuration is refused with. */
function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('is refused with every fault at once, each with its variable and what it should be', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://somewhere',
      REDIS_URL: 'http://somewhere',
      DATABASE_POOL_SIZE: 'many',
      PORT: '70000',
      SAMLA_DEMO: 'yes',
      SAMLA_CLOCK: 'yesterday',
      SAMLA_LOG: 'loud',
    });
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'DATABASE_POOL_SIZE',
      'DATABASE_URL',
      'PORT',
      'REDIS_URL',
      'SAMLA_CLOCK',
      'SAMLA_DEMO',
      'SAMLA_LOG',
    ]);
    expect(faults).toContain('SAMLA_DEMO: ska vara 0 eller 1');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: undefined,
      databaseUrl: undefined,
    });
  });

  it('has the demo on only where the database is embedded, unless told', () => {
    expect(loadConfig({}).demo).toBe(true);
    expect(loadConfig({ DATABASE_URL: 'postgres://somewhere/samla' }).demo).toBe(false);
    expect(loadConfig({ DATABASE_OWNER_URL: 'postgres://somewhere/samla' }).demo).toBe(false);
    expect(loadConfig({ SAMLA_DEMO: '0' }).demo).toBe(false);
  });

  it('stands the clock still where a moment is given', () => {
    expect(loadConfig({ SAMLA_CLOCK: '2024-01-15T12:00:00Z' }).fixedClock).toEqual(
      new Date('2024-01-15T12:00:00Z'),
    );
    expect(loadConfig({}).fixedClock).toBeUndefined();
  });
});
