import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { InsatsForm } from './insats-form.js';
import { grantForm } from './insats-forms.js';
import type { InsatsAnswer } from './insatser.answers.js';
import { INSATS_DECISIONS } from './insatser.queries.js';

interface GrantDialogProps {
  readonly forbund: InsatsAnswer['forbund'];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Money for the insats by one of the registered decisions. */
export function GrantDialog({ forbund, onDone, onClose }: GrantDialogProps) {
  const asked = useQuery(INSATS_DECISIONS, { slug: forbund.slug });
  return (
    <AskedView asked={asked} what="besluten">
      {(answer) => {
        const decisions = Object.fromEntries(
          answer.forbund.decisions.edges.map(({ node }) => [node.id, `${node.decidedOn} ${node.title}`]),
        );
        return (
          <InsatsForm
            form={grantForm(forbund.id, forbund.insats, decisions)}
            onDone={onDone}
            onClose={onClose}
          />
        );
      }}
    </AskedView>
  );
}
