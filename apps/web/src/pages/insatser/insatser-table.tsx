import { INSATS_KINDS } from '@samla/domain/insatser/insats-kind.js';
import { INSATS_STATES } from '@samla/domain/insatser/insats-state.js';
import { Link } from 'react-router';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { ShareBar } from '../../parts/share-bar.js';
import { StatusMark } from '../../parts/status-mark.js';
import { STATE_TONES, sumOf, usedPercent } from './insats-words.js';
import type { InsatsFacts, Money3 } from './insatser.answers.js';

/** Every insats with its money as figures and as a bar. */
export function InsatserTable({ slug, insatser }: { slug: string; insatser: readonly InsatsFacts[] }) {
  return (
    <ScrollTable
      caption={
        <>
          Insatser{' '}
          {insatser.some(({ years }) => years.some(({ isConstructed }) => isConstructed)) ? (
            <ConstructedMark />
          ) : null}
        </>
      }
      note="Kronor, över alla år. Stapeln visar hur mycket av det beslutade som är använt."
    >
      <thead>
        <tr>
          <th scope="col">Insats</th>
          <th scope="col">Läge</th>
          <th scope="col" className="number">
            Beslutat
          </th>
          <th scope="col" className="number">
            Utfall
          </th>
          <th scope="col" className="number">
            Återstår
          </th>
          <th scope="col">Använt</th>
          <th scope="col">Att se över</th>
        </tr>
      </thead>
      <tbody>
        {insatser.map((insats) => (
          <Row key={insats.code} slug={slug} insats={insats} />
        ))}
      </tbody>
      <tfoot>
        <tr className="is-sum">
          <th scope="row">Summa</th>
          <td />
          <MoneyCells money={sumOf(insatser)} />
          <td />
        </tr>
      </tfoot>
    </ScrollTable>
  );
}

function Row({ slug, insats }: { slug: string; insats: InsatsFacts }) {
  const { code, name, kind, state, performer, isConstructed, total, findings } = insats;
  return (
    <tr>
      <th scope="row">
        <Link to={`/forbund/${slug}/insatser/${encodeURIComponent(code)}`}>
          {code} {name}
        </Link>
        <span className="objects">
          {INSATS_KINDS[kind]} · {performer}
        </span>
      </th>
      <td>
        <span className="marks">
          <StatusMark tone={STATE_TONES[state]}>{INSATS_STATES[state]}</StatusMark>
          {isConstructed ? <ConstructedMark short /> : null}
        </span>
      </td>
      <MoneyCells money={total} />
      <td>{findings.length === 0 ? '–' : findings.length}</td>
    </tr>
  );
}

function MoneyCells({ money }: { money: Money3 }) {
  const format = useFormat();
  return (
    <>
      <td className="number">{format(money.decided)}</td>
      <td className="number">{format(money.outcome)}</td>
      <td className="number">{format(money.remaining)}</td>
      <td>
        <ShareBar percent={usedPercent(money)} />
      </td>
    </>
  );
}
