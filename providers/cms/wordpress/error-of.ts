import { CmsError } from '../cms-error.ts';
import type { ErrorAnswer } from './answers.ts';

/** What a host is waited for at most when it names no time, in seconds. */
const defaultWaitSeconds = 30;

/** Codes WordPress answers with 500 that no repetition heals (a file of a forbidden type). */
const permanentCodes = new Set(['rest_upload_sideload_error', 'rest_upload_unknown_error']);

/**
 * Names what an unhappy answer means: bad credentials, missing rights, REST switched off, a page instead
 * of JSON (security plugin, captcha, maintenance), a redirect, or a fault that passes.
 */
export function errorOf(status: number, headers: Headers, answer?: ErrorAnswer): CmsError {
  const words = answer ? `${answer.message} (${answer.code})` : `status ${status}`;
  if (answer && permanentCodes.has(answer.code)) return new CmsError('invalid', words);
  if (status >= 300 && status < 400) {
    const target = headers.get('location') ?? 'somewhere else';
    return new CmsError(
      'redirect',
      `The site redirects to ${target}; connect that address instead.`,
    );
  }
  if (status === 429 || status >= 500) {
    return new CmsError(
      'transient',
      `The site is not able to answer now: ${words}`,
      waitOf(headers),
    );
  }
  if (status === 401) return new CmsError('credentials', credentialsWords(words));
  if (!answer && (status === 403 || status === 404 || status === 200)) {
    return new CmsError('rest_disabled', `The REST API of the site does not answer (${words}).`);
  }
  if (status === 403) return new CmsError('forbidden', `The user may not do this: ${words}`);
  if (status === 404 || status === 410) return new CmsError('not_found', words);
  return new CmsError('invalid', `The site refused it: ${words}`);
}

function credentialsWords(words: string): string {
  return `The site does not accept the user name and application password, or its server drops them: ${words}`;
}

function waitOf(headers: Headers): number {
  const seconds = Number(headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : defaultWaitSeconds;
}
