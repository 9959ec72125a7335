import { DomainError } from '@samla/domain/errors/domain-error.js';

/** What `finding` finds; where it finds nothing, `NOT_FOUND` names the slug: whoever types it may know of every place. */
export async function namingPlace<Place>(
  kind: 'förbund' | 'län',
  slug: string,
  finding: Promise<Place>,
): Promise<Place> {
  try {
    return await finding;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
    throw new DomainError('NOT_FOUND', `Det finns inget ${kind} med kortnamnet ${slug}.`, { slug });
  }
}
