import type { MikroORM } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import passport from 'passport';
import { ExtractJwt, Strategy as JwtStrategy } from 'passport-jwt';
import { AppError } from '#contracts/shared/app-error.ts';
import { Account } from '#entities/identity/account.ts';
import { User, type UserRole } from '#entities/identity/user.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
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
}

/** The user behind a token's claims, or null when the token no longer counts. */
async function findUser(orm: MikroORM, payload: unknown): Promise<SignedInUser | null> {
  const claims = accessClaims.safeParse(payload);
  if (!claims.success) return null;
  const { sub, account_id: accountId, token_version: tokenVersion } = claims.data;
  return forkForTenant(orm, accountId).transactional(async (em) => {
    const user = await em.findOne(User, { id: sub });
    const account = await em.findOne(Account, { id: accountId });
    if (!user?.isActive || !account || user.tokenVersion !== tokenVersion) return null;
    return { id: user.id, accountId, role: user.role, isSystemAccount: account.isSystem };
  });
}

/** passport with the bearer strategy. An own instance: two apps in one process share nothing. */
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
        findUser(orm, payload).then((user) => done(null, user ?? false), done);
      },
    ),
  );
  return {
    identify: (request, response) =>
      new Promise((resolve, reject) => {
        const answer = (error: unknown, user?: SignedInUser | false | null) => {
          if (error) return reject(error);
          if (user) return resolve(user);
          const isGiven = request.headers.authorization !== undefined;
          reject(new AppError(isGiven ? 'invalid_token' : 'authentication_required'));
        };
        authenticator.authenticate('jwt', { session: false }, answer)(request, response, answer);
      }),
  };
}
