import { Injectable } from '@nestjs/common';
import { MandateService } from '@samla/access/mandate.service.js';
import { UserService } from '@samla/access/user.service.js';
import { permits } from '@samla/domain/access/roles.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { NewCaseEvent } from './mutual-case.repository.js';

/** Who writes in a case, and who may be named in it. */
@Injectable()
export class CasePeople {
  constructor(
    private readonly users: UserService,
    private readonly mandates: MandateService,
  ) {}

  /** The person at the keys, or whose key it is. */
  async writing({ actor }: TenantContext): Promise<NewCaseEvent['writtenBy']> {
    const { id, displayName } = await this.users.person(actor);
    return { id, displayName };
  }

  /** Somebody who may see what the förbund has handed in, by a mandate there today; else `RESPONSIBLE_WITHOUT_MANDATE`. */
  async named({ forbundId }: TenantContext, userId: string): Promise<NewCaseEvent['responsible']> {
    const held = (await this.mandates.validToday(userId)).filter(
      (mandate) => mandate.forbundId === forbundId && permits(mandate.role, 'READ_SUBMISSIONS'),
    );
    const mandate = held.find(({ role }) => permits(role, 'HAND_IN')) ?? held[0];
    if (!mandate)
      throw new DomainError(
        'RESPONSIBLE_WITHOUT_MANDATE',
        'Den som ska reda ut differensen behöver ett uppdrag i förbundet som ger rätt att se inlämningar.',
      );
    const { displayName } = await this.users.person({ kind: 'USER', id: userId, name: '' });
    return { id: userId, displayName, role: mandate.role };
  }
}
