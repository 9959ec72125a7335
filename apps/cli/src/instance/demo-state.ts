import { withOwner } from './migration-state.js';

/** Whether the demo county is whole. The operator is laid up last: without that user something may be missing. */
export async function demoIsLoaded(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query(`select 1 from app_user where username = 'operator' and is_demo`);
    return rowCount === 1;
  });
}
