import { comparisons, examples, explanations } from '#sandbox/answers/banks/body-sentences.ts';
import { advice, cautions } from '#sandbox/answers/banks/guiding-sentences.ts';
import { nounPhrase } from '#sandbox/answers/noun-phrase.ts';
import { PhraseWriter } from '#sandbox/answers/phrase-writer.ts';
import { titleCase } from '#sandbox/shared/words.ts';

/** What pages say in figures; the figures are drawn and mean nothing, as the whole web is made up. */
const findings: readonly string[] = [
  'Of {count} households asked about {topic}, {percent} per cent said that a fixed routine helped them most.',
  'In a test of {few} kinds of {topic}, {percent} per cent of the differences came from preparation alone.',
  'Since {year} the time people spend on {topic} has fallen by {percent} per cent, the authors of the survey write.',
  'Whoever checked {topic} every {few} weeks reported {percent} per cent fewer repairs over a year.',
  'In {year}, {count} readers measured {topic} at home; the middle half of them were within {percent} per cent of each other.',
  'On average {topic} took {few} attempts before the result was as good as that of the experts.',
  'About {percent} per cent of the complaints about {topic} concern the first month, a count of {count} letters shows.',
  'A panel of {few} experts rated {topic} for a week and agreed in {percent} per cent of all cases.',
  'Between {year} and today prices around {topic} have moved by {percent} per cent, in both directions.',
  'Of {count} people who gave up on {topic}, {percent} per cent would try again with better instructions.',
  'The best of {few} methods for {topic} saved {percent} per cent of the time, the worst saved none.',
  'A workshop that has looked after {topic} since {year} sees {percent} per cent of its customers again.',
];

const voices: Readonly<Record<string, string>> = {
  encyclopedia: 'Encyclopedia',
  'daily-guide': 'The Daily Guide',
  'test-bench': 'Test Bench',
  'big-market': 'Big Market',
  'how-to-house': 'How-To House',
  'buyers-club': "Buyers' Club",
  'the-workshop': 'The Workshop',
  'question-corner': 'Question Corner',
};

const paragraphs = 6;
const sentencesAParagraph = 4;

/** What a page of the made-up web says: always the same, and about its subject. */
export function pageText({ site, words }: { site: string; words: string }): {
  title: string;
  /** All of the page's sentences in order. */
  sentences: string[];
  paragraphs: string[][];
} {
  const topic = nounPhrase(words);
  const writer = new PhraseWriter(`${site} on ${words}`, [topic]);
  const banks = [explanations, advice, examples, cautions, comparisons];
  const stated = writer.random.shuffle(findings);
  const text = Array.from({ length: paragraphs }, (_, index) => {
    writer.beginParagraph();
    const sentences = Array.from({ length: sentencesAParagraph }, (_none, at) =>
      writer.sentence(banks[(index + at) % banks.length] ?? explanations),
    );
    const finding = index % 2 === 1 ? stated[index] : undefined;
    return finding ? [...sentences, inFigures(finding, topic, writer)] : sentences;
  });
  const title = `${titleCase(topic)} | ${voices[site] ?? titleCase(site.replaceAll('-', ' '))}`;
  return { title, paragraphs: text, sentences: text.flat() };
}

function inFigures(template: string, topic: string, { random }: PhraseWriter): string {
  return template
    .replace('{topic}', () => topic)
    .replace('{count}', () => String(random.integer(12, 90) * 10))
    .replace('{percent}', () => String(random.integer(11, 83)))
    .replace('{few}', () => String(random.integer(3, 9)))
    .replace('{year}', () => String(random.integer(2015, 2025)));
}
