import { operation } from '../../api/operation.js';

/** An event in a förbund's trail. */
export interface AuditEvent {
  readonly id: string;
  readonly eventNo: string;
  readonly recordedAt: string;
  readonly actorKind: 'USER' | 'API_KEY' | 'SYSTEM' | 'COMMAND_LINE' | 'NOBODY';
  readonly actorName: string;
  readonly label: string;
  readonly objectKind: string;
  readonly objectCount: number;
  readonly outcome: 'DONE' | 'REFUSED';
  readonly code: string;
  readonly reason: string;
  readonly hash: string;
}

export interface AuditTrailVariables {
  readonly slug: string;
  readonly action: string | null;
  /** From and up to, not including; ISO 8601. */
  readonly from: string | null;
  readonly to: string | null;
  readonly after: string | null;
}

export interface AuditTrailAnswer {
  readonly forbund: {
    readonly name: string;
    readonly auditTrail: {
      readonly edges: readonly { readonly node: AuditEvent }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

export const AUDIT_TRAIL = operation<AuditTrailAnswer, AuditTrailVariables>(/* GraphQL */ `
  query AuditTrail($slug: String!, $action: String, $from: DateTime, $to: DateTime, $after: String) {
    forbund(slug: $slug) {
      name
      auditTrail(action: $action, from: $from, to: $to, first: 25, after: $after) {
        edges {
          node {
            id
            eventNo
            recordedAt
            actorKind
            actorName
            label
            objectKind
            objectCount
            outcome
            code
            reason
            hash
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
