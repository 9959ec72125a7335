import { Injectable } from '@nestjs/common';
import { JobProcessor, type PayloadOf } from '@samla/platform/jobs/job-processor.js';
import { DutyReminderService } from './duty-reminder.service.js';
import { remindOfDuties } from './remind-of-duties.job.js';

/** Makes the reminders of a day. */
@Injectable()
export class RemindOfDutiesProcessor extends JobProcessor<PayloadOf<typeof remindOfDuties>> {
  readonly contract = remindOfDuties;

  constructor(private readonly reminders: DutyReminderService) {
    super();
  }

  async process({ day }: PayloadOf<typeof remindOfDuties>): Promise<void> {
    await this.reminders.sweep(day);
  }
}
