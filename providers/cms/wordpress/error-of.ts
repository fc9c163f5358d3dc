import { readRetryAfter } from '#providers/shared/retry-after.ts';
import { CmsError, type CmsErrorKind } from '../cms-error.ts';
import { type ErrorAnswer, errorAnswer } from './answers.ts';
import { WordPressRefusal } from './wordpress-refusal.ts';

interface UnhappyAnswer {
  status: number;
  headers: Headers;
  /** The body as JSON; undefined where it is none. */
  json: unknown;
}

/** What WordPress answers with 500 although no repetition heals it: a file of a forbidden type, a full disk. */
const permanentCodes = new Set(['rest_upload_sideload_error', 'rest_upload_unknown_error']);

const longestWords = 200;

/**
 * Names what an unhappy answer means: bad credentials, missing rights, REST switched off, a page instead of
 * JSON, a redirect, or a fault that passes.
 */
export function errorOf({ status, headers, json }: UnhappyAnswer): CmsError {
  const parsed = errorAnswer.safeParse(json);
  const answer = parsed.success ? parsed.data : undefined;
  const words = answer ? wordsOf(answer) : `status ${status}`;
  if (status >= 300 && status < 400) {
    return new CmsError(
      'redirect',
      `The site redirects to ${targetOf(headers)}; connect that address instead.`,
    );
  }
  if (isPassing(status, answer)) {
    const milliseconds = readRetryAfter(headers, Date.now());
    const seconds = milliseconds === undefined ? undefined : Math.ceil(milliseconds / 1000);
    return new CmsError('transient', `The site is not able to answer now: ${words}`, seconds);
  }
  return answer ? refusalOf(status, answer, words) : pageInstead(status);
}

function isPassing(status: number, answer: ErrorAnswer | undefined): boolean {
  if (answer && permanentCodes.has(answer.code)) return false;
  // 501 is how WordPress says that something has no trash: it will not learn it.
  return (status >= 500 && status !== 501) || [408, 425, 429].includes(status);
}

function refusalOf(status: number, answer: ErrorAnswer, words: string): WordPressRefusal {
  const kind = kindOf(status, answer);
  return new WordPressRefusal(
    kind,
    `${beginnings[kind] ?? 'The site refused it'}: ${words}`,
    answer,
  );
}

const beginnings: Partial<Record<CmsErrorKind, string>> = {
  credentials:
    'The site does not accept the user name and application password, or its server drops them',
  forbidden: 'The user may not do this',
  rest_disabled: 'The REST API of the site does not offer this',
  not_found: 'The site does not have it',
};

function kindOf(status: number, answer: ErrorAnswer): CmsErrorKind {
  if (answer.code === 'rest_no_route') return 'rest_disabled';
  // Asked for drafts with wrong credentials, WordPress answers 400 and hides the 401 in the details.
  const nested = Object.values(answer.data?.details ?? {}).map((detail) => detail?.data.status);
  if (status === 401 || nested.includes(401)) return 'credentials';
  if (status === 403 || nested.includes(403)) return 'forbidden';
  return status === 404 || status === 410 ? 'not_found' : 'invalid';
}

function pageInstead(status: number): CmsError {
  if (status === 404) {
    return new CmsError('rest_disabled', 'The REST API of the site is switched off or hidden.');
  }
  if (status === 401) {
    return new CmsError('credentials', 'The web server itself asks for a password (status 401).');
  }
  const message = `The site answered with a page instead of data (status ${status}): a security plugin, a captcha or a broken plugin stands in between.`;
  return new CmsError('not_json', message);
}

/** The site's own words, as short plain text: some plugins answer whole HTML paragraphs. */
function wordsOf({ code, message }: ErrorAnswer): string {
  const text = message
    .replaceAll(/<[^>]*>/g, '')
    .trim()
    .slice(0, longestWords);
  return text === '' ? code : `${text} (${code})`;
}

/** Without its query: a login wall puts tokens there. */
function targetOf(headers: Headers): string {
  return headers.get('location')?.split('?')[0] ?? 'somewhere else';
}
