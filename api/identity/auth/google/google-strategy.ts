import { type Profile, Strategy, type StrategyOptions } from 'passport-google-oauth20';
import { z } from 'zod';
import { email } from '#contracts/api/identity/auth.ts';
import { AppError } from '#contracts/shared/app-error.ts';

/** What Google says of a person (OpenID Connect's claims). */
const googlePerson = z.object({
  email,
  email_verified: z.boolean(),
  name: z.string().trim().max(150).catch(''),
});

export type GooglePerson = z.output<typeof googlePerson>;

/** passport's Google strategy, which answers the person and never an access token. */
export class GoogleStrategy extends Strategy {
  constructor(options: StrategyOptions) {
    super(options, (_access: string, _refresh: string, profile: Profile, done) => {
      const person = googlePerson.safeParse(profile._json);
      if (person.success) done(null, person.data as unknown as Express.User);
      else done(new AppError('invalid_credentials'));
    });
    // Otherwise the access token would stand in the address of the request.
    this._oauth2.useAuthorizationHeaderforGET(true);
  }
}
