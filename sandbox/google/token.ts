import type { RequestHandler } from 'express';
import { bodyBytes } from '#sandbox/shared/request-body.ts';
import type { GoogleCodes } from './codes.ts';

/** POST /google/token: a code against an access token, as Google's token endpoint answers. */
export function exchangeCode(codes: GoogleCodes): RequestHandler {
  return (request, response) => {
    const form = new URLSearchParams(bodyBytes(request).toString('utf8'));
    const refuse = (status: number, error: string, description: string) =>
      response.status(status).json({ error, error_description: description });
    if (form.get('grant_type') !== 'authorization_code') {
      refuse(400, 'unsupported_grant_type', `Invalid grant_type: ${form.get('grant_type')}`);
      return;
    }
    if (!form.get('client_id') || !form.get('client_secret')) {
      refuse(401, 'invalid_client', 'Unauthorized');
      return;
    }
    const accessToken = codes.exchange({
      code: form.get('code') ?? '',
      clientId: form.get('client_id') ?? '',
      redirectUri: form.get('redirect_uri') ?? '',
      codeVerifier: form.get('code_verifier'),
    });
    if (accessToken === null) {
      refuse(400, 'invalid_grant', 'Malformed auth code.');
      return;
    }
    response.json({
      access_token: accessToken,
      expires_in: 3599,
      scope: 'openid https://www.googleapis.com/auth/userinfo.email',
      token_type: 'Bearer',
    });
  };
}
