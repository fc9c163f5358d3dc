import { load } from 'cheerio';
import { countWords } from '#domain/writer/count-words.ts';

/** Below this share of its words a rewritten text has lost what it said. Our own. */
const leastShareOfWords = 0.7;

export interface Rewrite {
  htmlBefore: string;
  htmlAfter: string;
  /** Overall scores, 0–100, of both texts by the same measures at the same time. */
  scoreBefore: number;
  scoreAfter: number;
}

/** Whether a rewritten text replaces the one before, and why, in words for people. */
export interface Verdict {
  isKept: boolean;
  reason: string;
}

/**
 * Only what scores better is kept (spec/workflows.md), and only if nothing is lost that the scores do not
 * see whole: most of the text, its links, its pictures.
 */
export function judgeRewrite(rewrite: Rewrite): Verdict {
  const { htmlBefore, htmlAfter, scoreBefore, scoreAfter } = rewrite;
  const [wordsBefore, wordsAfter] = [countWords(htmlBefore), countWords(htmlAfter)];
  if (wordsAfter < wordsBefore * leastShareOfWords) {
    return thrownAway(`it has ${wordsAfter} of ${wordsBefore} words`);
  }
  const lostLinks = missing(htmlBefore, htmlAfter, 'a[href]', 'href');
  if (lostLinks > 0) return thrownAway(`${lostLinks} link(s) are missing`);
  const lostPictures = missing(htmlBefore, htmlAfter, 'img[src]', 'src');
  if (lostPictures > 0) return thrownAway(`${lostPictures} picture(s) are missing`);
  if (scoreAfter <= scoreBefore) {
    return thrownAway(`it scores ${scoreAfter}, the text before ${scoreBefore}`);
  }
  return { isKept: true, reason: `The score went from ${scoreBefore} to ${scoreAfter}` };
}

function thrownAway(why: string): Verdict {
  return { isKept: false, reason: `The rewritten text was not kept: ${why}` };
}

/** How many addresses of the one text the other does not have. */
function missing(before: string, after: string, selector: string, attribute: string): number {
  const kept = addressesOf(after, selector, attribute);
  return [...addressesOf(before, selector, attribute)].filter((address) => !kept.has(address))
    .length;
}

/** The addresses of the links or pictures of a text. */
function addressesOf(html: string, selector: string, attribute: string): Set<string> {
  const $ = load(html, null, false);
  return new Set(
    $(selector)
      .toArray()
      .map((element) => $(element).attr(attribute) ?? ''),
  );
}

/** Addresses that links of a text lead to. */
export function linkedAddresses(html: string): Set<string> {
  return addressesOf(html, 'a[href]', 'href');
}
