import { operation } from '../api/operation.js';
import type { MeAnswer, SignInAnswer, SignInVariables, SignOutAnswer } from './session.answers.js';

const VIEWER = /* GraphQL */ `
  fragment SignedInViewer on Viewer {
    id
    username
    displayName
    isDemo
    mandates {
      role
      roleName
      permissions
      forbund {
        slug
        name
      }
      county {
        slug
        name
      }
    }
  }
`;

export const ME = operation<MeAnswer>(/* GraphQL */ `
  ${VIEWER}
  query Me {
    me {
      ...SignedInViewer
    }
  }
`);

export const SIGN_IN = operation<SignInAnswer, SignInVariables>(/* GraphQL */ `
  ${VIEWER}
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignedIn {
        viewer {
          ...SignedInViewer
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const SIGN_OUT = operation<SignOutAnswer>(/* GraphQL */ `
  mutation SignOut {
    signOut
  }
`);
