import { Injectable } from '@nestjs/common';
import { checkDocuments } from '@samla/domain/document-check/check-documents.js';
import type { SourceDocument } from '@samla/domain/document-check/document/source-document.js';
import type { CheckReport } from '@samla/domain/document-check/findings/check-report.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { readDocument } from '../reading/read-document.js';
import { KnownFiguresService } from './known-figures.service.js';

/** A document that is to be checked: the bytes are fetched when their turn comes. */
export interface CheckInput {
  /** What findings call it; no two of a check have the same. */
  readonly name: string;
  /** By its ending the file tells what it is. */
  readonly fileName: string;
  /** The year that it speaks of. */
  readonly year: number;
  readonly isConstructed: boolean;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What was read, and what a check of it found. */
export interface CheckResult {
  readonly documents: readonly SourceDocument[];
  readonly report: CheckReport;
}

/** Reads files and checks what they say: each by itself, all against each other, and against what Samla knows of
 * their years. */
@Injectable()
export class DocumentChecker {
  constructor(private readonly known: KnownFiguresService) {}

  /** Throws a `DomainError` for a file that cannot be read; `reading` is told each file as its turn comes. */
  async check(
    context: TenantContext,
    inputs: readonly CheckInput[],
    reading: (input: CheckInput) => Promise<void>,
  ): Promise<CheckResult> {
    const documents: SourceDocument[] = [];
    // One after the other: what is held at a time is the bytes of one.
    for (const input of inputs) {
      await reading(input);
      const read = await readDocument(input.fileName, await input.bytes());
      documents.push({ ...read, name: input.name });
    }
    return { documents, report: checkDocuments(documents, await this.known.of(context, inputs)) };
  }
}
