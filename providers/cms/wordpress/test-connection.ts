import type { ConnectionReport } from '../cms-adapter.ts';
import { CmsError } from '../cms-error.ts';
import { userAnswer } from './answers.ts';
import type { RestClient } from './rest-client.ts';

/** Rights a publisher cannot do without (WordPress calls them capabilities), in words. */
const needed = {
  edit_posts: 'write posts',
  publish_posts: 'publish posts',
  upload_files: 'upload pictures',
};

/** Rights whose lack costs something. */
const useful = {
  manage_categories: 'The user may not create categories; those that are missing are left out.',
  unfiltered_html: 'The site removes some HTML from what this user writes.',
};

/**
 * Whether publishing would work, and if not why. Only the own user in the edit view tells: public routes
 * answer 200 to wrong credentials.
 */
export async function testConnection(
  rest: RestClient,
  signal: AbortSignal,
): Promise<ConnectionReport> {
  try {
    const { namespaces } = await rest.index(signal);
    if (!namespaces.includes('wp/v2')) {
      return refused('The REST API of the site does not offer posts (wp/v2).');
    }
    const query = { context: 'edit', _fields: 'id,name,capabilities' };
    const { body: user } = await rest.send({ path: '/wp/v2/users/me', query, signal }, userAnswer);
    const may = (right: string) => user.capabilities[right] === true;
    const missing = Object.entries(needed).filter(([right]) => !may(right));
    if (missing.length > 0) {
      const words = missing.map(([, word]) => word).join(', ');
      return { ...refused(`The user ${user.name} may not ${words}.`), user: user.name };
    }
    const warnings = Object.entries(useful).filter(([right]) => !may(right));
    return { ok: true, user: user.name, warnings: warnings.map(([, words]) => words) };
  } catch (error) {
    if (!(error instanceof CmsError)) throw error;
    return refused(await explain(rest, error, signal));
  }
}

function refused(cause: string): ConnectionReport {
  return { ok: false, cause, warnings: [] };
}

/** Good credentials look like bad ones where application passwords are off: the index tells them apart. */
async function explain(rest: RestClient, error: CmsError, signal: AbortSignal): Promise<string> {
  if (error.kind !== 'credentials') return error.message;
  const known = await rest.index(signal).catch(() => null);
  const isOff = known !== null && !('application-passwords' in known.authentication);
  return isOff
    ? 'The site has application passwords switched off (they need https, and plugins can forbid them).'
    : error.message;
}
