import {
  maximumMetaDescriptionLength,
  maximumMetaTitleLength,
} from '#domain/writer/truncate-meta.ts';
import type { ContentToAnalyse } from './content-to-analyse.ts';
import { type Check, fade, type Score, scoreOf } from './score.ts';

/** Characters below which a title or description gives away room (Yoast SEO: a description has at least 120). */
const leastTitle = 30;
const leastDescription = 120;

/** Whether the texts search results show are there and fit. */
export function scoreMeta({ metaTitle, metaDescription, title }: ContentToAnalyse): Score {
  const shownTitle = metaTitle?.trim() ?? '';
  const description = metaDescription?.trim() ?? '';
  return scoreOf([
    ofLength('meta_title', 'The meta title', shownTitle, [leastTitle, maximumMetaTitleLength], 40),
    ofLength(
      'meta_description',
      'The meta description',
      description,
      [leastDescription, maximumMetaDescriptionLength],
      45,
    ),
    ofDifference(shownTitle || title.trim(), description),
  ]);
}

function ofLength(
  kind: string,
  name: string,
  text: string,
  [least, most]: readonly [number, number],
  weight: number,
): Check {
  if (text === '') return { kind, message: `${name} is missing.`, share: 0, weight };
  const length = text.length;
  const message = `${name} has ${length} characters`;
  if (length < least) {
    const share = 0.4 + 0.6 * fade(length, least, 0);
    return { kind, message: `${message}: use ${least} to ${most}.`, share, weight };
  }
  if (length > most) {
    const share = 0.4 + 0.6 * fade(length, most, 2 * most);
    return { kind, message: `${message}: more than ${most} are cut off.`, share, weight };
  }
  return { kind, message: `${message}.`, share: 1, weight };
}

function ofDifference(title: string, description: string): Check {
  const base = { kind: 'difference', weight: 15 };
  const isSame = title !== '' && description.toLowerCase() === title.toLowerCase();
  if (title === '' || description === '') {
    return { ...base, message: 'Title and description are not both there.', share: 0 };
  }
  return isSame
    ? { ...base, message: 'The description only repeats the title.', share: 0 }
    : { ...base, message: 'The description says more than the title.', share: 1 };
}
