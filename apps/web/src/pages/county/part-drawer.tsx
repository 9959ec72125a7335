import { CountyDrawer, type AccountsOperation } from './county-drawer.js';
import type { PartProps } from './part-props.js';
import type { ConsolidatedLine } from './county.answers.js';

interface PartDrawerProps extends PartProps {
  readonly lines: readonly ConsolidatedLine[];
  readonly accounts: AccountsOperation;
}

/** What lies behind the figure of a part that the address names; nothing where it names none. */
export function PartDrawer({ open, onOpen, ...rest }: PartDrawerProps) {
  if (open === null) return null;
  return <CountyDrawer {...rest} figure={open} onOpen={onOpen} onClose={() => onOpen(null)} />;
}
