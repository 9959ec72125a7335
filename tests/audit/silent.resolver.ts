import { Mutation, Resolver } from '@nestjs/graphql';
import { Database } from '@samla/platform/database/database.js';

/** A mutation to be planted: it writes, and tells nobody. */
@Resolver()
export class SilentResolver {
  constructor(private readonly database: Database) {}

  @Mutation(() => Boolean, { description: 'Skriver utan spår.' })
  async silentWrite(): Promise<boolean> {
    await this.database.registry((tx) =>
      tx.execute(
        `insert into organisation (id, slug, name, kind) values (gen_random_uuid(), gen_random_uuid()::text, 'Prov', 'REGION')`,
      ),
    );
    return true;
  }
}
