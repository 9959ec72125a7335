import { useState } from 'react';
import { send } from '../../api/send.js';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { downloadText } from '../../parts/download-text.js';
import { Notice } from '../../parts/notice.js';
import { Pages } from '../../parts/pages.js';
import { usePages } from '../../parts/use-pages.js';
import { AnswerDialog } from './answer-dialog.js';
import type { AnswerKind, Check, Finding, PageOf } from './documents.answers.js';
import { FINDINGS } from './documents.queries.js';
import { FindingAnswers } from './finding-answers.js';
import { FindingCard } from './finding-card.js';
import { findingCsv } from './finding-csv.js';
import { type FindingFilter, FindingFilters } from './finding-filters.js';

interface FindingListProps {
  readonly forbund: { readonly id: string; readonly slug: string };
  readonly check: Check;
  readonly title: string;
  readonly mayAnswer: boolean;
  /** Called when a finding has been answered: counts have changed. */
  readonly onAnswered: () => void;
}

/** The findings of a check, the gravest first, by severity and by whether they are answered. */
export function FindingList({ forbund, check, title, mayAnswer, onAnswered }: FindingListProps) {
  const [filter, setFilter] = useState<FindingFilter>({ severity: null, status: null });
  const [doing, setDoing] = useState<{ readonly finding: Finding; readonly kind: AnswerKind }>();
  const [done, setDone] = useState(false);
  const { page, after, onNext, onPrevious } = usePages(`${check.id} ${filter.severity} ${filter.status}`);
  const asked = useQuery(FINDINGS, { slug: forbund.slug, id: check.id, first: 50, after, ...filter });
  return (
    <section aria-labelledby="fynd">
      <h2 id="fynd">Fynd</h2>
      <div className="controls no-print">
        <FindingFilters filter={filter} onFilter={setFilter} />
        <button type="button" className="button" onClick={() => void download(forbund.slug, check.id, title)}>
          Hämta som CSV
        </button>
      </div>
      {done ? <Notice tone="good" title="Svaret är sparat" announce="status" /> : null}
      <AskedView asked={asked} what="fynden">
        {({ forbund: { documentCheck } }) => (
          <>
            {documentCheck.findings.edges.length === 0 ? <p>Inga fynd att visa.</p> : null}
            <ul className="document-finding-list">
              {documentCheck.findings.edges.map(({ node }) => (
                <FindingCard key={node.id} finding={node} withDocument={check.documents.length > 1}>
                  <FindingAnswers
                    finding={node}
                    onAnswer={mayAnswer ? (kind) => setDoing({ finding: node, kind }) : undefined}
                  />
                </FindingCard>
              ))}
            </ul>
            <Pages
              of="fynd"
              page={page}
              more={documentCheck.findings.pageInfo}
              onNext={onNext}
              onPrevious={onPrevious}
            />
          </>
        )}
      </AskedView>
      {doing ? (
        <AnswerDialog
          forbundId={forbund.id}
          {...doing}
          onDone={() => {
            setDoing(undefined);
            setDone(true);
            asked.reload();
            onAnswered();
          }}
          onClose={() => setDoing(undefined)}
        />
      ) : null}
    </section>
  );
}

/** Fetches all findings, a page at a time, and hands them over as a spreadsheet. */
async function download(slug: string, id: string, title: string): Promise<void> {
  const all: Finding[] = [];
  let after: string | null = null;
  do {
    const page: PageOf<Finding> = await pageAfter(slug, id, after);
    all.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  downloadText(`fynd ${title}.csv`, 'text/csv', findingCsv(all));
}

async function pageAfter(slug: string, id: string, after: string | null): Promise<PageOf<Finding>> {
  const everything = { slug, id, first: 50, after, severity: null, status: null };
  return (await send(FINDINGS, everything)).forbund.documentCheck.findings;
}
