import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { useFormat } from '../../parts/ore-choice.js';
import { kronorText, parseKronor } from '../../parts/parse-kronor.js';
import type { Forecast, ForecastLine, ForecastRule } from './forecast.answers.js';
import { CHANGE_FORECAST_LINE, type ForecastWritten } from './forecast.queries.js';

interface ChangeDialogProps {
  readonly forbundId: string;
  readonly forecast: Forecast;
  readonly line: ForecastLine;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Another rule for a line, or an amount of one's own; always with the reason. */
export function ChangeDialog({ forbundId, forecast, line, onDone, onClose }: ChangeDialogProps) {
  const [rule, setRule] = useState<ForecastRule>(line.proposal.rule);
  const [amount, setAmount] = useState(kronorText(line.remaining.exact));
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const keyOf = useKey();
  const { busy, refused, run } = useAction<ForecastWritten>(onDone);
  const submit = () => {
    const money = parseKronor(amount);
    if (rule === 'AMOUNT' && !money) return setFault('Skriv ett belopp i kronor med högst två decimaler.');
    setFault(undefined);
    const { year, asOfPeriod, budgetVersionId } = forecast;
    const change = {
      ...{ forbundId, year, asOfPeriod, budgetVersionId, rule, lineKey: line.key },
      amount: rule === 'AMOUNT' && money ? money.toString() : null,
      reason: reason.trim(),
    };
    const input = { ...change, idempotencyKey: keyOf(JSON.stringify(change)) };
    return void run(async () => (await send(CHANGE_FORECAST_LINE, { input })).changeForecastLine);
  };
  return (
    <FormDialog
      title={`Ändra prognosen för ${line.label}`}
      action="Ändra raden"
      busy={busy}
      refused={fault ?? refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <Rules line={line} rule={rule} onChoose={setRule} />
      {rule === 'AMOUNT' ? (
        <label className="field">
          <span>Återstående månader tillsammans, kronor</span>
          <input
            required
            inputMode="decimal"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </label>
      ) : null}
      <label className="field">
        <span>Varför</span>
        <textarea
          required
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </FormDialog>
  );
}

interface RulesProps {
  readonly line: ForecastLine;
  readonly rule: ForecastRule;
  readonly onChoose: (rule: ForecastRule) => void;
}

/** The rules that can reckon the line, each with what it gives. */
function Rules({ line, rule, onChoose }: RulesProps) {
  const format = useFormat();
  const offers = line.offers.filter((offer) => offer.rule !== 'AMOUNT');
  const choices = [
    ...offers.map((offer) => ({
      rule: offer.rule,
      words: `${offer.label}: ${format(offer.total)} kr. ${offer.explanation}`,
    })),
    { rule: 'AMOUNT' as const, words: 'Eget belopp' },
  ];
  return (
    <fieldset className="line-marks">
      <legend>Hur återstoden räknas</legend>
      {choices.map((choice) => (
        <label key={choice.rule} className="check">
          <input
            type="radio"
            name="rule"
            checked={rule === choice.rule}
            onChange={() => onChoose(choice.rule)}
          />
          <span>{choice.words}</span>
        </label>
      ))}
    </fieldset>
  );
}
