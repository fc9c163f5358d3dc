import { load } from 'cheerio';
import { isTag } from 'domhandler';
import type { PostAnswer } from './answers.ts';
import type { PostFields } from './post-fields.ts';

/**
 * What the site made of a post, where it is not what was sent: hosts strip HTML, and WordPress accepts
 * unknown pictures and terms in silence.
 */
export function differences(sent: PostFields, read: PostAnswer): string[] {
  const warnings: string[] = [];
  if (read.status !== sent.status)
    warnings.push(`The site set the status ${read.status} instead of ${sent.status}.`);
  if (read.slug !== sent.slug) warnings.push(`The site chose the address part "${read.slug}".`);
  if (sent.featured_media !== undefined && read.featured_media !== sent.featured_media) {
    warnings.push('The site did not take the featured picture.');
  }
  const lost = [...sent.categories, ...sent.tags].filter(
    (id) => ![...(read.categories ?? []), ...(read.tags ?? [])].includes(id),
  );
  if (lost.length > 0)
    warnings.push(`The site did not take ${lost.length} of the categories and tags.`);
  const stripped = strippedElements(sent.content, read.content.raw ?? read.content.rendered);
  if (stripped.length > 0) warnings.push(`The site removed ${stripped.join(', ')} from the text.`);
  return warnings;
}

/** Elements of which fewer came back than were sent, as `2 × table`. */
function strippedElements(sent: string, read: string): string[] {
  const before = countElements(sent);
  const after = countElements(read);
  return [...before].flatMap(([name, count]) => {
    const missing = count - (after.get(name) ?? 0);
    return missing > 0 ? [`${missing} × ${name}`] : [];
  });
}

function countElements(html: string): Map<string, number> {
  const $ = load(html, null, false);
  const counts = new Map<string, number>();
  for (const element of $('*').toArray().filter(isTag)) {
    counts.set(element.tagName, (counts.get(element.tagName) ?? 0) + 1);
  }
  return counts;
}
