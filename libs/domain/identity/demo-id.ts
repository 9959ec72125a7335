import { v5 } from 'uuid';

/** Namespace of every id in the demo county, so that the same slug has the same id in every installation. */
const DEMO_NAMESPACE = '5d0c6c2e-6f7b-5b43-9a54-5a3b1f0a2c11';

/** The stable id of a demo thing: UUIDv5 of its kind and slug. */
export function demoId(kind: string, slug: string): string {
  return v5(`${kind}:${slug}`, DEMO_NAMESPACE);
}
