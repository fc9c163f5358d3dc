import type { ConnectionReport } from '../cms-adapter.ts';
import { CmsError } from '../cms-error.ts';
import { indexAnswer, userAnswer } from './answers.ts';
import { settleRefusals } from './refusal.ts';
import { type RestClient, RestRefusal } from './rest-client.ts';

/** Rights a publisher needs (WordPress calls them capabilities). */
const neededCapabilities = ['publish_posts', 'upload_files'] as const;

/**
 * Whether publishing would work, and if not why. Only the own user in the edit view tells: public routes
 * answer 200 to wrong credentials.
 */
export async function testConnection(
  rest: RestClient,
  signal: AbortSignal,
): Promise<ConnectionReport> {
  try {
    const { body: user } = await rest(
      { path: '/wp/v2/users/me', query: { context: 'edit' }, signal },
      userAnswer,
    );
    const missing = neededCapabilities.filter((name) => user.capabilities?.[name] !== true);
    if (missing.length === 0) return { ok: true, user: user.name };
    const cause = `The user ${user.name} lacks the rights to publish (${missing.join(', ')}).`;
    return { ok: false, cause, user: user.name };
  } catch (error) {
    if (error instanceof RestRefusal)
      return { ok: false, cause: await explainRefusal(rest, error, signal) };
    if (error instanceof CmsError) return { ok: false, cause: error.message };
    throw error;
  }
}

/** Good credentials look like bad ones where application passwords are off: the index tells them apart. */
async function explainRefusal(
  rest: RestClient,
  refusal: RestRefusal,
  signal: AbortSignal,
): Promise<string> {
  if (refusal.status === 404) return 'The REST API of the site is switched off.';
  const { body: index } = await settleRefusals(() => rest({ path: '/', signal }, indexAnswer));
  const offered =
    !Array.isArray(index.authentication) && 'application-passwords' in index.authentication;
  return offered
    ? 'The site does not accept this user name and application password.'
    : 'The site has application passwords switched off (they need https).';
}
