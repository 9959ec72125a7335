import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';

/** A database that fails so and so often before it gives the piece. */
function failing(errors: readonly Error[]) {
  const left = [...errors];
  const tenant = () => {
    const error = left.shift();
    return error ? Promise.reject(error) : Promise.resolve(Buffer.from('#FLAGGA 0'));
  };
  return new ImportFileService({ tenant } as never, {} as never, {} as never);
}

async function read(files: ImportFileService): Promise<string> {
  let text = '';
  for await (const chunk of files.chunks({} as never, { id: 'x', size: 9 })) text += chunk.toString();
  return text;
}

const late = () => new Error('Connection terminated due to connection timeout');

describe('a piece of a kept file', () => {
  it('is asked for again where the database gave no connection in time', async () => {
    expect(await read(failing([late(), late(), late()]))).toBe('#FLAGGA 0');
  });

  it('is not asked for without end, nor where a rule refuses it', async () => {
    await expect(read(failing([late(), late(), late(), late()]))).rejects.toThrow('connection timeout');
    await expect(read(failing([new DomainError('NOT_FOUND', 'Finns inte.')]))).rejects.toThrow('Finns inte.');
  });
});
