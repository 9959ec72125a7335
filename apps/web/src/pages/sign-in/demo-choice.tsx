import { ConstructedMark } from '../../parts/constructed-mark.js';
import { byPlace, type Demo } from './demo-users.js';

interface DemoChoiceProps {
  readonly demo: Demo;
  readonly busy: boolean;
  readonly onChoose: (username: string) => void;
}

/** The users of the demo county, by place; one press signs in. */
export function DemoChoice({ demo, busy, onChoose }: DemoChoiceProps) {
  return (
    <section className="card" aria-labelledby="demo-rubrik">
      <h2 id="demo-rubrik">Prova som</h2>
      <p>
        <ConstructedMark /> Västmanlands tre förbund 2021–2023, och Västerbergslagens publicerade siffror för
        2020 att jämföra med. Välj vem du vill vara.
      </p>
      <div className="demo-places">
        {[...byPlace(demo.users)].map(([place, users]) => (
          <section key={place} aria-label={place}>
            <h3>{place}</h3>
            <ul>
              {users.map(({ username, role }) => (
                <li key={username}>
                  <button
                    type="button"
                    className="demo-user"
                    disabled={busy}
                    onClick={() => onChoose(username)}
                  >
                    {role}
                    <span className="visually-hidden">, {place}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
