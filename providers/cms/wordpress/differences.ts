import { load } from 'cheerio';
import { isTag } from 'domhandler';
import type { PostAnswer } from './answers.ts';
import { rawOf } from './find-post.ts';
import type { PostFields } from './post-fields.ts';
import { isSameText, textOf } from './text-of.ts';
import { utcTime } from './utc-time.ts';

/**
 * What the site made of a post, where it is not what was sent: hosts strip HTML, and WordPress accepts unknown
 * pictures, terms and dates in silence.
 */
export function differences(sent: PostFields, read: PostAnswer): string[] {
  return [
    ...settingDifferences(sent, read),
    ...textDifferences(sent, read),
    ...contentDifferences(sent.content, rawOf(read)),
  ];
}

function settingDifferences(sent: PostFields, read: PostAnswer): string[] {
  const warnings: string[] = [];
  if (read.status !== sent.status) {
    warnings.push(`The site set the status ${read.status} instead of ${sent.status}.`);
  }
  if (read.slug !== sent.slug) {
    warnings.push(`The site chose "${read.slug}" instead of "${sent.slug}" for the address.`);
  }
  if (sent.date_gmt && utcTime(read.date_gmt) !== wholeSeconds(utcTime(sent.date_gmt))) {
    warnings.push(`The site dated the post ${read.date_gmt ?? 'not at all'} (UTC).`);
  }
  if ((read.featured_media ?? 0) !== sent.featured_media) {
    warnings.push('The site did not take the featured picture.');
  }
  const kept = new Set([...(read.categories ?? []), ...(read.tags ?? [])]);
  const lost = [...(sent.categories ?? []), ...sent.tags].filter((id) => !kept.has(id));
  if (lost.length > 0) {
    warnings.push(`The site did not take ${lost.length} of the categories and tags.`);
  }
  return warnings;
}

function textDifferences(sent: PostFields, read: PostAnswer): string[] {
  const warnings: string[] = [];
  const title = read.title.raw ?? read.title.rendered;
  if (!isSameText(title, sent.title)) warnings.push(`The site changed the title to "${title}".`);
  if (read.excerpt?.raw !== undefined && !isSameText(read.excerpt.raw, sent.excerpt)) {
    warnings.push('The site changed the excerpt.');
  }
  return warnings;
}

function contentDifferences(sent: string, read: string): string[] {
  if (sent.trim() === read.trim()) return [];
  const stripped = lossesOf(sent, read);
  const warnings =
    stripped.length > 0 ? [`The site removed ${stripped.join(', ')} from the text.`] : [];
  if (!read.includes('<!-- igny8:content:')) {
    warnings.push('The site removed the hidden mark by which the post is found again.');
  }
  if (textOf(sent) !== textOf(read)) warnings.push('The site changed the visible text.');
  return warnings;
}

/** Elements and attributes of which fewer came back than were sent, as `2 × table`. */
function lossesOf(sent: string, read: string): string[] {
  const after = countParts(read);
  return [...countParts(sent)].flatMap(([name, count]) => {
    const missing = count - (after.get(name) ?? 0);
    return missing > 0 ? [`${missing} × ${name}`] : [];
  });
}

function countParts(html: string): Map<string, number> {
  const $ = load(html, null, false);
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const element of $('*').toArray().filter(isTag)) {
    count(element.tagName);
    for (const attribute of Object.keys(element.attribs)) count(`the attribute "${attribute}"`);
  }
  return counts;
}

/** WordPress keeps whole seconds. */
function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}
