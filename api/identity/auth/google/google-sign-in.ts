import type { Request } from 'express';
import type { StrategyOptions } from 'passport-google-oauth20';
import { AppError, unavailable } from '#contracts/shared/app-error.ts';
import { type GooglePerson, GoogleStrategy } from './google-strategy.ts';
import { type GoogleMode, type GoogleState, GoogleStateStore, type Seal } from './state-store.ts';

export interface GoogleOptions {
  clientId: string;
  clientSecret: string;
  /** Where Google sends people back to. */
  redirectUrl: string;
  authorizationUrl: string;
  tokenUrl: string;
  userInfoUrl: string;
  secureCookies: boolean;
}

/** Sign-in by Google, from setting out to coming back. */
export interface GoogleSignIn {
  /** The address at Google to go to; state and PKCE verifier go into a cookie of the answer. */
  setOut(request: Request, mode: GoogleMode): Promise<string>;
  /**
   * Who has come back.
   *
   * @throws AppError `validation_failed` when Google refused, the code does not count, or this browser
   *   did not set out within ten minutes; `unavailable` when Google does not answer
   */
  comeBack(request: Request): Promise<{ person: GooglePerson; mode: GoogleMode }>;
}

type Outcome =
  | { kind: 'redirect'; url: string }
  | { kind: 'person'; person: GooglePerson; mode: GoogleMode };

/** Google answers within a second; two requests are made of it. */
const deadlineMilliseconds = 10_000;

function refused(message: string): AppError {
  return new AppError('validation_failed', { errors: { non_field_errors: [message] } });
}

function away(reason: string): AppError {
  return unavailable(new Error(`Google sign-in: ${reason}`));
}

/** Errors of passport-oauth2, by their names: what the caller can mend is 400, the rest is Google's or ours. */
function asAppError(error: Error & { code?: unknown }): AppError {
  if (error instanceof AppError) return error;
  if (error.name === 'AuthorizationError') return refused('Google refused the sign-in');
  if (error.name === 'TokenError' && error.code === 'invalid_grant') {
    return refused('Invalid or expired code');
  }
  return away(error.message);
}

/** What passport gives a strategy for one attempt. */
interface Attempt {
  authenticate(request: Request, options: { state?: GoogleState }): void;
  success(person: GooglePerson, info: { state: GoogleState }): void;
  redirect(url: string): void;
  fail(): void;
  error(error: Error): void;
}

/** One attempt of the strategy as a promise; passport's own middleware would answer the request itself. */
function attempt(strategy: GoogleStrategy, request: Request, mode?: GoogleMode): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const late = setTimeout(() => reject(away('no answer in time')), deadlineMilliseconds);
  const one = Object.create(strategy) as Attempt;
  one.success = (person, { state }) => resolve({ kind: 'person', person, mode: state.mode });
  one.redirect = (url) => resolve({ kind: 'redirect', url });
  one.fail = () => reject(refused('The sign-in was cancelled, or not begun in this browser'));
  one.error = (error) => reject(asAppError(error));
  one.authenticate(request, mode ? { state: { mode } } : {});
  return promise.finally(() => clearTimeout(late));
}

/** Sign-in by Google through passport's strategy, with PKCE. */
export function createGoogleSignIn(options: GoogleOptions, seal: Seal): GoogleSignIn {
  const store = new GoogleStateStore(seal, options.secureCookies);
  const strategy = new GoogleStrategy({
    clientID: options.clientId,
    clientSecret: options.clientSecret,
    callbackURL: options.redirectUrl,
    authorizationURL: options.authorizationUrl,
    tokenURL: options.tokenUrl,
    userProfileURL: options.userInfoUrl,
    scope: ['openid', 'email', 'profile'],
    pkce: true,
    // Its types do not know the store of PKCE, which has five parameters.
    store: store as unknown as NonNullable<StrategyOptions['store']>,
  });
  return {
    async setOut(request, mode) {
      const outcome = await attempt(strategy, request, mode);
      if (outcome.kind === 'redirect') return outcome.url;
      throw new Error('Google sign-in ended before it began');
    },
    async comeBack(request) {
      const { code, error } = request.query;
      // Without either the strategy would set out again.
      if (code === undefined && error === undefined) throw refused('Google sent no code');
      const outcome = await attempt(strategy, request);
      if (outcome.kind === 'person') return outcome;
      throw new Error('Google sign-in began where it should have ended');
    },
  };
}
