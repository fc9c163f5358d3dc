import type { ArticleCheck, ArticleUnderCheck } from './article.ts';
import { mended, reported, type Sighting } from './finding.ts';
import { isHeading, type TextBlock, textBlocks, wordsIn } from './text-blocks.ts';

/** "[continued]", "(to be continued …)" and the like: the model stopped and said so. */
const continued =
  /[[(]\s*(?:to be )?(?:continued?|continues|cont(?:['’]d|\.)|fortsetzung(?: folgt)?|wird fortgesetzt|continúa|continuará|continuación|à suivre|suite)(?:\s[^\])]{0,60})?[\])]/iu;
const rest =
  /[[(](?:…|\.\.\.|the )?\s*(?:rest of (?:the )?(?:article|text|content)|rest des (?:artikels|textes)|resto del (?:artículo|texto)|reste de l['’]article)[^\])]{0,60}[\])]/iu;

/** What a finished text ends with: a mark of the end of a sentence, closing quotes and brackets, a sign. */
const finished = /(?:[.!?…:;。！？)\]"”“»«'’*]|\p{Extended_Pictographic}\uFE0F?)$/u;

/** Words that lead on to what is missing. */
const leadingOn =
  /(?:^|\s)(?:and|or|the|a|an|of|to|with|for|in|that|und|oder|der|die|das|den|ein|eine|mit|für|von|y|o|el|la|los|las|de|del|con|para|et|ou|le|les|un|une|des|du|avec|pour|dans)$|[,–—-]$/iu;

/** A shorter last line is a signature or a call to action, if it does not lead on. */
const fewestWords = 8;
const fewestWordsLeadingOn = 2;

/** Elements that are always closed by those who write HTML by hand or by model. */
const closed = ['ul', 'ol', 'table', 'blockquote', 'pre', 'p', 'li', 'td', 'tr', 'h2', 'h3', 'h4'];

/** A text that stops before its end: in a tag, in an open list or table, in a sentence, or by its own word. */
export const findTruncation: ArticleCheck = (article) => {
  const sightings = removeMarks(article);
  const last = textBlocks(article.$).at(-1);
  const excerpt = last?.text.slice(-120);
  if (sightings.length > 0) return sightings;
  if (/<\/?[a-z][^<>]*$/iu.test(article.raw.slice(-400)) || endsInOpenElement(article.raw)) {
    return [reported('truncated', 'The text was cut off: its last part is not closed.', excerpt)];
  }
  if (last && endsInSentence(last, article)) {
    return [reported('truncated', 'The text ends in the middle of a sentence.', excerpt)];
  }
  return [];
};

/** Takes "[continued]" out of the text; that something is missing stays to be said. */
function removeMarks({ $ }: ArticleUnderCheck): Sighting[] {
  const sightings: Sighting[] = [];
  for (const { element, nodes, text } of textBlocks($)) {
    for (const node of nodes) {
      const mark = continued.exec(node.data) ?? rest.exec(node.data);
      if (!mark) continue;
      node.data = node.data.replace(mark[0], '');
      sightings.push(
        reported('truncated', 'The text was cut off: it says that it goes on.', text),
        mended('truncated', `"${mark[0]}" was taken out of the text.`),
      );
    }
    if ($(element).text().trim() === '' && $(element).find('img').length === 0) $(element).remove();
  }
  return sightings;
}

/** Whether the last element of a kind is opened and never closed, and no section begins behind it. */
function endsInOpenElement(raw: string): boolean {
  const opened = new Map<string, number>();
  const shut = new Map<string, number>();
  let lastHeading = -1;
  for (const tag of raw.matchAll(/<(\/?)([a-z][a-z0-9]{0,9})\b/giu)) {
    const name = (tag[2] ?? '').toLowerCase();
    (tag[1] ? shut : opened).set(name, tag.index);
    if (/^h[1-6]$/u.test(name) && !tag[1]) lastHeading = tag.index;
  }
  // Who never closes paragraphs and items leaves out what may be left out.
  return closed.some((name) => {
    const at = opened.get(name) ?? -1;
    const end = shut.get(name);
    const mayStayOpen = ['p', 'li', 'td', 'tr'].includes(name) && end === undefined;
    return at >= 0 && at > (end ?? -1) && at >= lastHeading && !mayStayOpen;
  });
}

function endsInSentence({ element, text }: TextBlock, { $ }: ArticleUnderCheck): boolean {
  if (
    isHeading(element) ||
    ['td', 'th', 'figcaption', 'caption', 'pre'].includes(element.tagName)
  ) {
    return false;
  }
  if (finished.test(text) || wordsIn(text) < fewestWordsLeadingOn) return false;
  if (leadingOn.test(text)) return true;
  if (wordsIn(text) < fewestWords) return false;
  const whole = $(element).children('a, strong, b, em').first().text().replace(/\s+/gu, ' ').trim();
  if (element.tagName !== 'li') return element.tagName === 'p' && whole !== text;
  // Items of a list need no full stop, but where all others have one, the last has lost its.
  const others = $(element).prevAll('li').toArray();
  return others.length > 1 && others.every((item) => finished.test($(item).text().trim()));
}
