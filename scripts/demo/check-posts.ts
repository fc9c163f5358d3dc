import { load } from 'cheerio';
import { LaunchError } from '../platform/launch-error.ts';
import type { Article } from './article.ts';

const requestMilliseconds = 20_000;

/**
 * Opens every post at its address as a visitor would, and looks for its title.
 *
 * @throws LaunchError naming each post that is not there as it should be
 */
export async function checkPosts(articles: readonly Article[]): Promise<void> {
  const problems = await Promise.all(articles.map(problemOf));
  const found = problems.filter((problem) => problem !== null);
  if (found.length > 0) throw new LaunchError(found.join('\n'));
}

async function problemOf({ content, images, record }: Article): Promise<string | null> {
  const url = record.destination_url ?? '';
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(requestMilliseconds) });
    if (!response.ok) return `${url} was answered ${response.status}`;
    const page = load(await response.text());
    page('script, style').remove();
    if (!wordsOf(page('body').text()).includes(wordsOf(content.title))) {
      return `${url} does not show "${content.title}"`;
    }
    const pictures = images.filter((image) => image.status === 'generated');
    return pictures.length > 0 ? null : `"${content.title}" has no picture`;
  } catch (error) {
    return `${url} cannot be read: ${String(error)}`;
  }
}

/** Letters and digits only: themes bend quotes and dashes. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
