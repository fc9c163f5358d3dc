/** A word of a text and where it stands, in UTF-16 units. */
export interface PlacedWord {
  /** In lower case, as it is compared. */
  word: string;
  from: number;
  to: number;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const spacedWord = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text in order; scripts that write without spaces are parted by a dictionary. */
export function wordsOfText(text: string): PlacedWord[] {
  if (!unspaced.test(text)) {
    return [...text.matchAll(spacedWord)].map((match) => placed(match[0], match.index));
  }
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => placed(segment, index));
}

function placed(written: string, from: number): PlacedWord {
  // Compared without regard to case, width and the kind of apostrophe.
  const word = written.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  return { word, from, to: from + written.length };
}
