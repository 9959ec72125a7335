import { ids } from '../demo-load/demo-ids.js';
import { withOwner } from './migration-state.js';

/** How far the demo county is: none of it and nothing else, none beside other förbund, begun, or whole. */
export type DemoState = 'EMPTY' | 'ABSENT' | 'BEGUN' | 'WHOLE';

/** Looks how far the demo county is. The operator is laid up last: without that user something may be missing. */
export async function demoState(ownerUrl: string): Promise<DemoState> {
  return withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ state: DemoState }>(
      `select case when exists (select from app_user where id = $1) then 'WHOLE'
         when exists (select from county where id = $2) then 'BEGUN'
         when exists (select from forbund) then 'ABSENT' else 'EMPTY' end as state`,
      [ids.user('operator'), ids.county('vastmanland')],
    );
    return rows[0]!.state;
  });
}
