/** Shortened words that no sentence ends with, and single initials: "Dr. Weber", "z. B. Kaffee". */
const unfinished =
  /(?:^|[\s("„“«])(?:\p{L}|\p{L}\.\s?\p{L}|Dr|Prof|Mr|Mrs|Ms|St|vs|etc|approx|ca|ccm|Nr|No|Fig|Abb|bzw|inkl|evtl|ggf|usw|Hr|Fr|Sr|Sra|Dra|pág|núm|Mme|Mlle|env|p\. ex)\.\s*$/iu;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text in order, trimmed. A break behind "Dr." or an initial is none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let current = '';
  for (const { segment } of segmenter.segment(text)) {
    current += segment;
    // The end is enough to see it; the whole of a text without a full stop would be read again and again.
    if (unfinished.test(current.slice(-16))) continue;
    sentences.push(current.trim());
    current = '';
  }
  sentences.push(current.trim());
  return sentences.filter((sentence) => sentence !== '');
}
