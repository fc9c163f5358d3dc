import type { MikroORM } from '@mikro-orm/postgresql';
import type { Request, RequestHandler, Response } from 'express';
import passport from 'passport';
import { HeaderAPIKeyStrategy } from 'passport-headerapikey';
import { ExtractJwt, Strategy as JwtStrategy } from 'passport-jwt';
import { Strategy as LocalStrategy } from 'passport-local';
import type { ApiKeyScope } from '#contracts/api/shared/permissions.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { User } from '#entities/identity/user.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import type { AccessClaims, AccessTokens } from './access-tokens.ts';
import { findAccountOfEmail } from './find-account-of-email.ts';
import type { Passwords } from './password-hash.ts';
import { identifyUser, type SignedInUser } from './signed-in-user.ts';
import { hashToken, looksLikeApiKey } from './tokens.ts';

export interface Authentication {
  /**
   * Who a request's bearer token or API key stands for.
   *
   * @throws AppError `authentication_required` without one, `invalid_token` with one that does not count
   */
  identify(request: Request, response: Response): Promise<SignedInUser>;
  /** The person whose e-mail and password the parsed body holds, or null. */
  checkPassword(request: Request, response: Response): Promise<KnownPerson | null>;
}

/** Who gave the right password; with another `tokenVersion` by now, it is the right one no more. */
interface KnownPerson {
  id: string;
  accountId: string;
  tokenVersion: number;
}

/** The user behind a token's claims, or null when the token no longer counts. */
async function findByToken(
  orm: MikroORM,
  claims: AccessClaims | null,
): Promise<SignedInUser | null> {
  if (!claims) return null;
  const { sub, account_id: accountId, token_version: tokenVersion, session_id: sessionId } = claims;
  const found = await identifyUser(orm, accountId, sub);
  if (!found?.isActive || found.tokenVersion !== tokenVersion) return null;
  if (sessionId) return { ...found.user, sessionId };
  return { ...found.user, tokenExpiresAt: new Date(claims.exp * 1000) };
}

interface ApiKeyRow {
  id: string;
  account_id: string;
  user_id: string;
  scopes: ApiKeyScope[];
  is_valid: boolean;
}

/** The user behind an API key, with the key's scopes, or null when the key no longer counts. */
async function findByApiKey(orm: MikroORM, apiKey: string): Promise<SignedInUser | null> {
  const [key] = await orm.em
    .fork()
    .execute<ApiKeyRow[]>('select * from igny8_identify_api_key(?)', [hashToken(apiKey)]);
  if (!key?.is_valid) return null;
  const found = await identifyUser(orm, key.account_id, key.user_id);
  if (!found?.isActive) return null;
  return { ...found.user, apiKey: { id: key.id, scopes: key.scopes } };
}

/** The key in the header, or null when a bearer token is there. */
function apiKeyOf(authorization: string): string | null {
  const found = /^Api-Key(?: (.*))?$/i.exec(authorization);
  return found && (found[1] ?? '');
}

/** No account has it: RFC 9562's nil UUID. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** The active user with this e-mail and password, or null; both cost the same time. */
async function findByPassword(
  orm: MikroORM,
  passwords: Passwords,
  email: string,
  password: string,
): Promise<KnownPerson | null> {
  // An unknown e-mail is looked for in the account of nobody: no step is left out.
  const accountId = (await findAccountOfEmail(orm, email)) ?? nobody;
  // No transaction: hashing would hold a connection for as long.
  const user = await forkForTenant(orm, accountId).findOne(User, { email });
  const isRight = await passwords.verify(user?.passwordHash ?? null, password);
  if (!user?.isActive || !isRight) return null;
  return { id: user.id, accountId, tokenVersion: user.tokenVersion };
}

/** What each strategy answers for whom it knows. */
interface Known {
  jwt: SignedInUser;
  headerapikey: SignedInUser;
  local: KnownPerson;
}

/** passport's callback as a promise: whom it knows, or null when the strategy refuses. */
function ask<Strategy extends keyof Known>(
  authenticator: passport.Authenticator,
  strategy: Strategy,
  request: Request,
  response: Response,
): Promise<Known[Strategy] | null> {
  return new Promise((resolve, reject) => {
    const answer = (error: unknown, user?: Known[Strategy] | false | null) =>
      error ? reject(error) : resolve(user || null);
    const handle = authenticator.authenticate(
      strategy,
      { session: false },
      answer,
    ) as RequestHandler;
    void handle(request, response, answer);
  });
}

function bearerStrategy(orm: MikroORM, tokens: AccessTokens): JwtStrategy {
  return new JwtStrategy(
    {
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: (_request, token: string, done) => {
        const key = tokens.keyOf(token);
        // passport-jwt hands the key on to jsonwebtoken, which takes key objects; its types know texts only.
        done(key ? null : 'unknown key', (key ?? undefined) as unknown as string);
      },
      ...tokens.verification,
    },
    (payload: unknown, done) => {
      findByToken(orm, tokens.readClaims(payload)).then((user) => done(null, user ?? false), done);
    },
  );
}

function apiKeyStrategy(orm: MikroORM): HeaderAPIKeyStrategy {
  return new HeaderAPIKeyStrategy(
    { header: 'Authorization', prefix: 'Api-Key ' },
    false,
    (apiKey, done) => {
      findByApiKey(orm, apiKey).then((user) => done(null, user ?? undefined), done);
    },
  );
}

function passwordStrategy(orm: MikroORM, passwords: Passwords): LocalStrategy {
  return new LocalStrategy({ usernameField: 'email' }, (email, password, done) => {
    findByPassword(orm, passwords, email.trim().toLowerCase(), password).then(
      (user) => done(null, user ?? false),
      done,
    );
  });
}

/**
 * passport with its bearer, API key and password strategies. An own instance: two apps in one process
 * share nothing.
 */
export function createAuthentication(
  orm: MikroORM,
  tokens: AccessTokens,
  passwords: Passwords,
): Authentication {
  const authenticator = new passport.Passport();
  authenticator.use(bearerStrategy(orm, tokens));
  authenticator.use(apiKeyStrategy(orm));
  authenticator.use(passwordStrategy(orm, passwords));
  return {
    checkPassword: (request, response) => ask(authenticator, 'local', request, response),
    async identify(request, response) {
      const given = request.headers.authorization;
      if (given === undefined) throw new AppError('authentication_required');
      const apiKey = apiKeyOf(given);
      if (apiKey !== null && !looksLikeApiKey(apiKey)) {
        const errors = { non_field_errors: ['Invalid API key format'] };
        throw new AppError('invalid_token', { errors });
      }
      const strategy = apiKey === null ? 'jwt' : 'headerapikey';
      const user = await ask(authenticator, strategy, request, response);
      if (!user) throw new AppError('invalid_token');
      return user;
    },
  };
}
