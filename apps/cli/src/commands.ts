import type { Command } from './command.js';

/** A command by name; what it needs is read when it is called, so that a short command is quick. */
export interface NamedCommand {
  readonly name: string;
  load(): Promise<Command>;
}

/** Every command of `samla`, in the order of the manual. */
export const commands: readonly NamedCommand[] = [
  { name: 'up', load: async () => (await import('./commands/up.js')).upCommand },
  { name: 'migrate', load: async () => (await import('./commands/migrate.js')).migrateCommand },
  { name: 'demo load', load: async () => (await import('./commands/demo-load.js')).demoLoadCommand },
  { name: 'demo users', load: async () => (await import('./commands/demo-users.js')).demoUsersCommand },
  { name: 'forbund add', load: async () => (await import('./commands/forbund-add.js')).forbundAddCommand },
  { name: 'user add', load: async () => (await import('./commands/user-add.js')).userAddCommand },
  { name: 'backup', load: async () => (await import('./commands/backup.js')).backupCommand },
  { name: 'restore', load: async () => (await import('./commands/restore.js')).restoreCommand },
  { name: 'import', load: async () => (await import('./commands/import.js')).importCommand },
  { name: 'export', load: async () => (await import('./commands/export.js')).exportCommand },
  { name: 'query', load: async () => (await import('./commands/query.js')).queryCommand },
  { name: 'check', load: async () => (await import('./commands/check.js')).checkCommand },
  { name: 'consolidate', load: async () => (await import('./commands/consolidate.js')).consolidateCommand },
  { name: 'monitor', load: async () => (await import('./commands/monitor.js')).monitorCommand },
  { name: 'differences', load: async () => (await import('./commands/differences.js')).differencesCommand },
  {
    name: 'export-county',
    load: async () => (await import('./commands/export-county.js')).exportCountyCommand,
  },
  {
    name: 'budget import',
    load: async () => (await import('./commands/budget-import.js')).budgetImportCommand,
  },
  { name: 'budget', load: async () => (await import('./commands/budget.js')).budgetCommand },
  { name: 'forecast', load: async () => (await import('./commands/forecast.js')).forecastCommand },
  {
    name: 'contributions',
    load: async () => (await import('./commands/contributions.js')).contributionsCommand,
  },
  { name: 'equity', load: async () => (await import('./commands/equity.js')).equityCommand },
  { name: 'insatser', load: async () => (await import('./commands/insatser.js')).insatserCommand },
  { name: 'duties', load: async () => (await import('./commands/duties.js')).dutiesCommand },
  { name: 'risks', load: async () => (await import('./commands/risks.js')).risksCommand },
  { name: 'audit', load: async () => (await import('./commands/audit.js')).auditCommand },
  { name: 'verify', load: async () => (await import('./commands/verify.js')).verifyCommand },
];
