import { Controller, Get, HttpException, Param, Res } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { FastifyReply } from 'fastify';
import { CalendarFeedService } from './calendar-feed.service.js';

/** The calendars, for programs that cannot sign in: the address is the key. */
@Controller('calendar')
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Get(':forbundId/:file')
  async calendar(
    @Param('forbundId') forbundId: string,
    @Param('file') file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = await this.read(forbundId, file.replace(/\.ics$/, ''));
    await reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="arshjul.ics"')
      .header('cache-control', 'private, no-store')
      // The address is a secret: it is told to no other site, and no search engine keeps it.
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex')
      .send(text);
  }

  private async read(forbundId: string, token: string): Promise<string> {
    try {
      return await this.feeds.read(forbundId, token);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
      throw new HttpException({ code: error.code, message: 'Det finns ingen sådan kalender.' }, 404);
    }
  }
}
