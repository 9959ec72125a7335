import { Module } from '@nestjs/common';

/** Documents of a förbund and what a check of them found. */
@Module({})
export class DocumentsModule {}
