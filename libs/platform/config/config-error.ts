/** The environment is not a configuration; `faults` names every variable that is wrong and why, in Swedish. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Felaktig konfiguration:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}
