import { createApi } from '../../../api/src/create-api.js';
import type { GraphqlAnswer } from '../client/graphql-answer.js';
import type { Invocation } from '../command.js';
import { askForPlace, type PlaceQuestion } from './as-samla.js';
import { ensureDemo } from './demo.js';
import { openInstallation } from './installation.js';

/** Reads a place's figures without a sign-in, as Samla itself, where the passwords of its readers are nobody's here. */
export async function askThroughService(
  { config, console }: Pick<Invocation, 'config' | 'console'>,
  question: PlaceQuestion,
): Promise<GraphqlAnswer> {
  const progress = (line: string): void => console.progress(line);
  const installation = await openInstallation({ config, progress, migrating: false });
  try {
    await ensureDemo(config, installation, progress);
    const api = await createApi({
      config: { ...config, logLevel: 'warn', metricsPort: undefined },
      databaseUrl: installation.servingUrl,
      schemaFile: false,
      webRoot: null,
    });
    try {
      await api.init(); // never listens: nobody is to reach it
      return await askForPlace(api, question);
    } finally {
      await api.close();
    }
  } finally {
    await installation.close();
  }
}
