import { operation } from '../api/operation.js';
import type {
  ChangePasswordAnswer,
  ChangePasswordVariables,
  MeAnswer,
  SignInAnswer,
  SignInVariables,
  SignOutAnswer,
} from './session.answers.js';

const VIEWER = /* GraphQL */ `
  fragment SignedInViewer on Viewer {
    id
    username
    displayName
    isDemo
    mustChangePassword
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

export const CHANGE_PASSWORD = operation<ChangePasswordAnswer, ChangePasswordVariables>(/* GraphQL */ `
  ${VIEWER}
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on PasswordChanged {
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
