import { UnsupportedMediaTypeException } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { FastifyInstance } from 'fastify';

/** The type that a body comes with which is read as it comes. No form can send it, and no page of another host. */
export const STREAMED = 'application/octet-stream';

/**
 * Lets bodies of `application/octet-stream` through as streams on one path, unread and of any size: whoever answers
 * there finds out first who sends. Elsewhere such a body is still refused.
 */
export function streamBodies(fastify: FastifyInstance, path: string): void {
  fastify.addContentTypeParser(STREAMED, (request, payload, done) => {
    if (request.routeOptions.url === path) return done(null, payload);
    done(new UnsupportedMediaTypeException('Den här adressen tar inte emot filer.'));
  });
}

/** The pieces of a stream; a sender who is silent for so long is left, since others wait for the place. */
export async function* whileItComes(
  source: AsyncIterable<Uint8Array>,
  patience: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = source[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  try {
    for (;;) {
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => reject(new DomainError('UPLOAD_STALLED', 'Filen slutade komma; skicka den igen.')),
          patience,
        );
      });
      const piece = await Promise.race([pieces.next(), silence]);
      clearTimeout(timer);
      if (piece.done) return;
      yield piece.value;
    }
  } finally {
    clearTimeout(timer);
    // Not waited for: a stream that is silent ends no sooner for it.
    void pieces.return?.();
  }
}
