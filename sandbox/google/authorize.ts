import type { RequestHandler } from 'express';
import { bodyBytes } from '#sandbox/shared/request-body.ts';
import type { GoogleCodes } from './codes.ts';
import { consentPage } from './consent-page.ts';

/** What is wrong with a request for consent, in Google's words, or null. */
function problemOf(parameters: URLSearchParams): string | null {
  const missing = ['client_id', 'redirect_uri', 'response_type', 'scope'].find(
    (name) => !parameters.get(name),
  );
  if (missing) return `Missing required parameter: ${missing}`;
  if (parameters.get('response_type') !== 'code') return 'Invalid response_type';
  if (!URL.canParse(parameters.get('redirect_uri') ?? '')) return 'Invalid redirect_uri';
  const method = parameters.get('code_challenge_method');
  return method === null || method === 'S256' ? null : 'Invalid code_challenge_method';
}

/** GET /google/authorize: the page on which a person agrees. */
export const showConsent: RequestHandler = (request, response) => {
  const parameters = new URL(request.url, 'http://sandbox').searchParams;
  const problem = problemOf(parameters);
  if (problem) response.status(400).type('text').send(`Error 400: invalid_request\n${problem}`);
  else response.type('html').send(consentPage(parameters));
};

/** POST /google/authorize: the person has agreed or not; back to the client with a code or an error. */
export function decideConsent(codes: GoogleCodes): RequestHandler {
  return (request, response) => {
    const form = new URLSearchParams(bodyBytes(request).toString('utf8'));
    const problem = problemOf(form);
    if (problem) {
      response.status(400).type('text').send(`Error 400: invalid_request\n${problem}`);
      return;
    }
    const redirectUri = form.get('redirect_uri') ?? '';
    const back = new URL(redirectUri);
    const state = form.get('state');
    if (state !== null) back.searchParams.set('state', state);
    if (form.get('decision') === 'deny') back.searchParams.set('error', 'access_denied');
    else back.searchParams.set('code', codes.issue(grantOf(form, redirectUri)));
    response.redirect(302, back.href);
  };
}

function grantOf(form: URLSearchParams, redirectUri: string) {
  return {
    person: {
      email: form.get('email') ?? '',
      emailVerified: form.get('email_verified') === 'true',
      name: form.get('name') ?? '',
    },
    clientId: form.get('client_id') ?? '',
    redirectUri,
    codeChallenge: form.get('code_challenge'),
  };
}
