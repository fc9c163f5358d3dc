import type { ApiDependencies } from '#api/shared/dependencies.ts';
import type { Environment } from '#config/environment.ts';
import { createGoogleSignIn, type GoogleSignIn } from './google-sign-in.ts';

/** The variables of Google sign-in; each process that offers it names them. */
export const googleVariables = [
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
  'GOOGLE_REDIRECT_URL',
  'GOOGLE_AUTHORIZATION_URL',
  'GOOGLE_TOKEN_URL',
  'GOOGLE_USERINFO_URL',
] as const;

type Variables = Pick<Environment, (typeof googleVariables)[number] | 'PUBLIC_URL' | 'NODE_ENV'>;

/** Sign-in by Google as the environment wants it; null without a client. */
export function configureGoogle(
  environment: Variables,
  seal: Pick<ApiDependencies, 'encrypt' | 'decrypt'>,
): GoogleSignIn | null {
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
