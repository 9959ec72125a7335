import type { Mandate } from '../../session/session.answers.js';
import { workOf } from './role-work.js';

/** Each role: what it may do here, and where its work is or will be. */
export function RoleCards({ mandates }: { mandates: readonly Mandate[] }) {
  return mandates.map(({ role, roleName }) => {
    const { can, where } = workOf(role);
    return (
      <section key={role} className="card" aria-label={roleName}>
        <h2>{roleName}</h2>
        <h3>Det här kan du göra</h3>
        <p>{can}</p>
        <h3>Här finns ditt arbete</h3>
        <p>{where}</p>
      </section>
    );
  });
}
