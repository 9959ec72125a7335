import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { ConfirmDialog } from '../../parts/confirm-dialog.js';
import { copyText } from '../../parts/copy-text.js';
import { formatTime } from '../../parts/format-date.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { Notice } from '../../parts/notice.js';
import type { CalendarFeed } from './duties.answers.js';
import { CREATE_FEED, type FeedCreated, REVOKE_FEED } from './duty-changes.queries.js';

interface CalendarFeedsProps {
  readonly forbundId: string;
  readonly feeds: readonly CalendarFeed[];
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}

/** The secret addresses at which a calendar program reads the year. */
export function CalendarFeeds({ forbundId, feeds, mayWrite, onChanged }: CalendarFeedsProps) {
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<string>();
  const [leaving, setLeaving] = useState<CalendarFeed>();
  const keyOf = useKey();
  const revoking = useAction<{ readonly feed: { readonly id: string } }>(() => {
    setLeaving(undefined);
    setMade(undefined);
    onChanged();
  });
  const revoke = (feedId: string) =>
    revoking.run(
      async () =>
        (await send(REVOKE_FEED, { input: { forbundId, feedId, idempotencyKey: keyOf(feedId) } }))
          .revokeCalendarFeed,
    );
  const open = feeds.filter(({ revokedAt }) => revokedAt === null);
  return (
    <section aria-labelledby="kalender" className="card">
      <h2 id="kalender">I din kalender</h2>
      <p>
        En kalender kan hämta årshjulet från en hemlig adress (iCalendar). Den som har adressen kan läsa, så
        dela den med omtanke och återkalla den när den inte behövs.
      </p>
      {made === undefined ? null : <NewAddress address={made} />}
      <OpenFeeds feeds={open} busy={revoking.busy} onRevoke={mayWrite ? setLeaving : undefined} />
      {mayWrite ? (
        <button type="button" className="button no-print" onClick={() => setAsking(true)}>
          Skapa kalenderadress …
        </button>
      ) : null}
      {leaving ? (
        <ConfirmDialog
          title={`Återkalla adressen ${leaving.name}?`}
          action="Återkalla"
          busy={revoking.busy}
          refused={revoking.refused}
          onConfirm={() => void revoke(leaving.id)}
          onClose={() => setLeaving(undefined)}
        >
          <p>
            De kalendrar som hämtar årshjulet från adressen slutar att få det. Adressen kan inte tas i bruk
            igen; en ny kan skapas.
          </p>
        </ConfirmDialog>
      ) : null}
      {asking ? (
        <CreateDialog
          forbundId={forbundId}
          onDone={({ path }) => {
            setAsking(false);
            if (path !== null) setMade(new URL(path, window.location.href).href);
            onChanged();
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}

interface OpenFeedsProps {
  readonly feeds: readonly CalendarFeed[];
  readonly busy: boolean;
  /** Absent for readers who may not. */
  readonly onRevoke: ((feed: CalendarFeed) => void) | undefined;
}

function OpenFeeds({ feeds, busy, onRevoke }: OpenFeedsProps) {
  if (feeds.length === 0) return <p>Ingen adress gäller nu.</p>;
  return (
    <ul className="plain-list">
      {feeds.map((feed) => (
        <li key={feed.id}>
          {feed.name}, skapad {formatTime(feed.createdAt)} av {feed.createdBy}{' '}
          {onRevoke ? (
            <button
              type="button"
              className="button button-quiet no-print"
              disabled={busy}
              onClick={() => onRevoke(feed)}
            >
              Återkalla<span className="visually-hidden"> {feed.name}</span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function NewAddress({ address }: { address: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <Notice tone="good" title="Adressen visas bara nu" announce="status">
      <p className="code feed-address">{address}</p>
      <button type="button" className="button" onClick={() => void copyText(address).then(setCopied)}>
        {copied ? 'Kopierad' : 'Kopiera adressen'}
      </button>
    </Notice>
  );
}

interface CreateDialogProps {
  readonly forbundId: string;
  readonly onDone: (created: FeedCreated) => void;
  readonly onClose: () => void;
}

function CreateDialog({ forbundId, onDone, onClose }: CreateDialogProps) {
  const [name, setName] = useState('');
  const keyOf = useKey();
  const { busy, refused, run } = useAction<FeedCreated>(onDone);
  const create = async () =>
    (await send(CREATE_FEED, { input: { forbundId, name, idempotencyKey: keyOf(name) } })).createCalendarFeed;
  return (
    <FormDialog
      title="Skapa kalenderadress"
      action="Skapa"
      busy={busy}
      refused={refused}
      onSubmit={() => void run(create)}
      onClose={onClose}
    >
      <label className="field">
        <span>Vad den är till för, till exempel ”kansliets kalender”</span>
        <input required value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </label>
    </FormDialog>
  );
}
