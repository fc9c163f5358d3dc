import type { ArticleCheck, ArticleUnderCheck } from './article.ts';
import { mended, reported, type Sighting } from './finding.ts';
import { isHeading, type TextBlock, textBlocks, wordsIn } from './text-blocks.ts';

const where =
  '(?:\\s*(?:…|\\.{3}|below|(?:in|on|with|to) (?:the )?(?:next|part|following)\\b.{0,30}|(?:im|mit dem) nächsten .{0,30}|in teil \\d+|en la (?:siguiente|próxima) .{0,30}|(?:dans|au) (?:la |le )?proch\\p{L}+ .{0,30}))?';
const continued = `(?:to be )?(?:continued?|continues|cont(?:['’]d|\\.)|fortsetzung(?: folgt)?|wird fortgesetzt|continúa|continuará|continuación|à suivre)${where}`;
const rest =
  "(?:the )?(?:rest of (?:the )?(?:article|text|content)|rest des (?:artikels|textes)|resto del (?:artículo|texto)|reste de l['’]article)(?: (?:here|continues|follows|hier|folgt|aquí|ici))?";

/**
 * "[continued]", "(to be continued …)" and the like at the end: the model stopped and said so. Other words beside
 * it are of the text: "(continue until the light is green)".
 */
const mark = new RegExp(
  `[[(]\\s*(?:…|\\.{3})?\\s*(?:${continued}|${rest})\\s*(?:…|\\.{3})?\\s*[\\])]\\s*$`,
  'iu',
);

const longestMark = 120;

/** What a finished text ends with: a mark of the end of a sentence, closing quotes and brackets, a sign. */
const finished = /(?:[.!?…:;。！？)\]"”“»«'’*]|\p{Extended_Pictographic}\uFE0F?)$/u;

/** Words that lead on to what is missing. */
const leadingOn =
  /(?:^|\s)(?:and|or|the|a|an|of|to|with|for|in|that|und|oder|der|die|das|den|ein|eine|mit|für|von|y|o|el|la|los|las|de|del|con|para|et|ou|le|les|un|une|des|du|avec|pour|dans)$|[,–—-]$/iu;

/** "… wishes your team of the bakery": who signs sets no full stop. */
const signed =
  /(?<!\p{L})(?:your|ihr|dein|euer|votre|tu|su|the|das)\s(?:\p{L}+[\s-]){0,2}(?:team|redaktion|équipe|equipo)(?!\p{L})(?:\s(?:vo[nm]|of|at|from|de|del|du)(?:\s\p{L}+){1,4})?$/iu;

/** A shorter last line is a signature or a call to action, if it does not lead on. */
const fewestWords = 8;
const fewestWordsLeadingOn = 2;

/** Elements that are always closed by those who write HTML by hand or by model. */
const closed = ['ul', 'ol', 'table', 'blockquote', 'pre', 'p', 'li', 'td', 'tr', 'h2', 'h3', 'h4'];

/** A text that stops before its end: in a tag, in an open list or table, in a sentence, or by its own word. */
export const findTruncation: ArticleCheck = (article) => {
  const sightings = removeMark(article);
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

/** Takes "[continued]" off the end; that something is missing stays to be said. */
function removeMark({ $ }: ArticleUnderCheck): Sighting[] {
  const last = textBlocks($).at(-1);
  const node = last?.nodes.findLast(({ data }) => data.trim() !== '');
  if (!last || !node || isHeading(last.element)) return [];
  const [found] = mark.exec(node.data.slice(-longestMark)) ?? [];
  if (found === undefined) return [];
  node.data = node.data.slice(0, -found.length);
  if ($(last.element).text().trim() === '' && $(last.element).find('img').length === 0) {
    $(last.element).remove();
  }
  return [
    reported('truncated', 'The text was cut off: it says that it goes on.', last.text),
    mended('truncated', `"${found.trim()}" was taken out of the text.`),
  ];
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
  if (signed.test(text)) return false;
  if (finished.test(text) || wordsIn(text) < fewestWordsLeadingOn) return false;
  if (leadingOn.test(text)) return true;
  if (wordsIn(text) < fewestWords) return false;
  const whole = $(element).children('a, strong, b, em').first().text().replace(/\s+/gu, ' ').trim();
  if (element.tagName !== 'li') return element.tagName === 'p' && whole !== text;
  // Items of a list need no full stop, but where all others have one, the last has lost its.
  const others = $(element).prevAll('li').toArray();
  return others.length > 1 && others.every((item) => finished.test($(item).text().trim()));
}
