/** A user of the demo county. */
export interface DemoUser {
  readonly username: string;
  readonly displayName: string;
}

/** What the server offers when the demo is on. */
export interface Demo {
  readonly password: string;
  readonly users: readonly DemoUser[];
}

/** The demo users, or null where the demo is off and the address does not exist. */
export async function fetchDemo(signal: AbortSignal): Promise<Demo | null> {
  const response = await fetch('/demo/users', { signal, headers: { accept: 'application/json' } }).catch(
    () => null,
  );
  if (!response?.ok || !response.headers.get('content-type')?.includes('json')) return null;
  return (await response.json()) as Demo;
}

/** The users by place: “Ekonom, Västerås” stands under Västerås as Ekonom, one without a place under Drift. */
export function byPlace(users: readonly DemoUser[]): Map<string, { username: string; role: string }[]> {
  const places = new Map<string, { username: string; role: string }[]>();
  for (const { username, displayName } of users) {
    const comma = displayName.indexOf(', ');
    const place = comma === -1 ? 'Drift' : displayName.slice(comma + 2);
    const role = comma === -1 ? displayName : displayName.slice(0, comma);
    places.set(place, [...(places.get(place) ?? []), { username, role }]);
  }
  return places;
}
