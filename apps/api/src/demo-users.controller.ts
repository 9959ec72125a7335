import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Inject, NotFoundException } from '@nestjs/common';
import { CONFIG } from '@samla/platform/config/config-token.js';
import type { Config } from '@samla/platform/config/config.js';

/** Tells the page who can sign in to the demo: what `samla up` wrote beside the embedded database, and elsewhere nothing. */
@Controller('demo')
export class DemoUsersController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get('users')
  async users(): Promise<unknown> {
    if (!this.config.demo) throw new NotFoundException();
    try {
      return JSON.parse(await readFile(join(this.config.home, 'demo-users.json'), 'utf8'));
    } catch {
      throw new NotFoundException();
    }
  }
}
