import { createGoogleSignIn, type GoogleSignIn } from './google-sign-in.ts';
import type { Seal } from './state-store.ts';

/** The variables of Google sign-in; each process that offers it names them. */
export const googleVariables = [
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
  'GOOGLE_REDIRECT_URL',
  'GOOGLE_AUTHORIZATION_URL',
  'GOOGLE_TOKEN_URL',
  'GOOGLE_USERINFO_URL',
] as const;

interface Variables {
  NODE_ENV: string;
  PUBLIC_URL: string;
  GOOGLE_CLIENT_ID?: string | undefined;
  GOOGLE_CLIENT_SECRET?: string | undefined;
  GOOGLE_REDIRECT_URL?: string | undefined;
  GOOGLE_AUTHORIZATION_URL: string;
  GOOGLE_TOKEN_URL: string;
  GOOGLE_USERINFO_URL: string;
}

/** Sign-in by Google as the environment wants it; null without a client. */
export function configureGoogle(environment: Variables, seal: Seal): GoogleSignIn | null {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = environment;
  if (!clientId || !clientSecret) return null;
  const ownCallback = `${environment.PUBLIC_URL}/api/v1/auth/google/callback/`;
  return createGoogleSignIn(
    {
      clientId,
      clientSecret,
      redirectUrl: environment.GOOGLE_REDIRECT_URL ?? ownCallback,
      authorizationUrl: environment.GOOGLE_AUTHORIZATION_URL,
      tokenUrl: environment.GOOGLE_TOKEN_URL,
      userInfoUrl: environment.GOOGLE_USERINFO_URL,
      secureCookies: environment.NODE_ENV === 'production',
    },
    seal,
  );
}
