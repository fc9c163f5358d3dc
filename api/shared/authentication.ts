import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Request, RequestHandler, Response } from 'express';
import passport from 'passport';
import { ExtractJwt, Strategy as JwtStrategy } from 'passport-jwt';
import { Strategy as LocalStrategy } from 'passport-local';
import { AppError } from '#contracts/shared/app-error.ts';
import { Account } from '#entities/identity/account.ts';

import { User, type UserRole } from '#entities/identity/user.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { findAccountOfEmail } from './find-account-of-email.ts';
import { verifyPassword } from './password-hash.ts';
import { accessClaims, tokenAudience, tokenIssuer } from './tokens.ts';

/** Who asks. */
export interface SignedInUser {
  id: string;
  accountId: string;
  role: UserRole;
  /** A system account is not throttled and not charged. */
  isSystemAccount: boolean;
}

export interface Authentication {
  /**
   * The person a request's bearer token stands for.
   *
   * @throws AppError `authentication_required` without a token, `invalid_token` with one that does not count
   */
  identify(request: Request, response: Response): Promise<SignedInUser>;
  /** The person whose e-mail and password the parsed body holds, or null. */
  checkPassword(request: Request, response: Response): Promise<SignedInUser | null>;
}

async function describe(em: EntityManager, user: User): Promise<SignedInUser> {
  const account = await em.findOneOrFail(Account, { id: user.accountId });
  return {
    id: user.id,
    accountId: user.accountId,
    role: user.role,
    isSystemAccount: account.isSystem,
  };
}

/** The user behind a token's claims, or null when the token no longer counts. */
async function findByToken(orm: MikroORM, payload: unknown): Promise<SignedInUser | null> {
  const claims = accessClaims.safeParse(payload);
  if (!claims.success) return null;
  const { sub, account_id: accountId, token_version: tokenVersion } = claims.data;
  return forkForTenant(orm, accountId).transactional(async (em) => {
    const user = await em.findOne(User, { id: sub });
    return user?.isActive && user.tokenVersion === tokenVersion ? describe(em, user) : null;
  });
}

/** The active user with this e-mail and password, or null; both cost the same time. */
async function findByPassword(
  orm: MikroORM,
  email: string,
  password: string,
): Promise<SignedInUser | null> {
  const accountId = await findAccountOfEmail(orm, email);
  if (accountId === null) {
    await verifyPassword(null, password);
    return null;
  }
  // No transaction: hashing would hold a connection for as long.
  const em = forkForTenant(orm, accountId);
  const user = await em.findOne(User, { email });
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  return user?.isActive && isRight ? describe(em, user) : null;
}

type Strategy = 'jwt' | 'local';

/** passport's callback as a promise: the user, or null when the strategy refuses. */
function ask(
  authenticator: passport.Authenticator,
  strategy: Strategy,
  request: Request,
  response: Response,
): Promise<SignedInUser | null> {
  return new Promise((resolve, reject) => {
    const answer = (error: unknown, user?: SignedInUser | false | null) =>
      error ? reject(error) : resolve(user || null);
    const handle = authenticator.authenticate(
      strategy,
      { session: false },
      answer,
    ) as RequestHandler;
    void handle(request, response, answer);
  });
}

/** passport with its bearer and password strategies. An own instance: two apps in one process share nothing. */
export function createAuthentication(orm: MikroORM, secret: string): Authentication {
  const authenticator = new passport.Passport();
  authenticator.use(
    new JwtStrategy(
      {
        jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
        secretOrKey: secret,
        algorithms: ['HS256'],
        issuer: tokenIssuer,
        audience: tokenAudience,
      },
      (payload: unknown, done) => {
        findByToken(orm, payload).then((user) => done(null, user ?? false), done);
      },
    ),
  );
  authenticator.use(
    new LocalStrategy({ usernameField: 'email' }, (email, password, done) => {
      findByPassword(orm, email.trim().toLowerCase(), password).then(
        (user) => done(null, user ?? false),
        done,
      );
    }),
  );
  return {
    checkPassword: (request, response) => ask(authenticator, 'local', request, response),
    async identify(request, response) {
      const user = await ask(authenticator, 'jwt', request, response);
      if (user) return user;
      const isGiven = request.headers.authorization !== undefined;
      throw new AppError(isGiven ? 'invalid_token' : 'authentication_required');
    },
  };
}
