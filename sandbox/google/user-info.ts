import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { GoogleCodes } from './codes.ts';

/** GET /google/userinfo: who the access token stands for, by OpenID Connect's names. */
export function showUserInfo(codes: GoogleCodes): RequestHandler {
  return (request, response) => {
    const [, accessToken = ''] = /^Bearer (.+)$/.exec(request.get('authorization') ?? '') ?? [];
    const person = codes.personOf(accessToken);
    if (!person) {
      response
        .status(401)
        .json({ error: 'invalid_request', error_description: 'Invalid Credentials' });
      return;
    }
    response.json({
      sub: subjectOf(person.email),
      name: person.name,
      email: person.email,
      email_verified: person.emailVerified,
    });
  };
}

/** Google's ids are numbers of 21 digits that stay the same for a person. */
function subjectOf(email: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(email).digest('hex')}`).toString();
  return digits.slice(0, 21);
}
