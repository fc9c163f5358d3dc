import type { Language } from '#domain/planner/language-words.ts';
import type { AnchorPhrase } from './anchor-phrases.ts';
import { createPhraseFinder, type FoundPhrase } from './find-phrase.ts';
import type { LinkableRun, LinkableText } from './linkable-text.ts';
import { anchorKey } from './taken.ts';

/** Words of a text that may become a link. */
export interface AnchorPlace extends FoundPhrase {
  run: LinkableRun;
  phrase: AnchorPhrase;
  /** The words as they are compared (`anchorKey`). */
  anchor: string;
}

/** The first place of the strongest phrase that has an acceptable one. */
export type PlaceFinder = (
  phrases: readonly AnchorPhrase[],
  accept: (place: AnchorPlace) => boolean,
) => AnchorPlace | null;

/** A finder of places in one text, as it is when it is asked. */
export function createPlaceFinder(text: LinkableText, language: Language | null): PlaceFinder {
  const finderOf = createPhraseFinder(language);
  return (phrases, accept) => {
    for (const phrase of phrases) {
      const find = finderOf(phrase.words);
      for (const run of text.runs) {
        const found = find(run.node.data);
        if (!found) continue;
        const anchor = anchorKey(run.node.data.slice(found.from, found.to));
        const place = { ...found, run, phrase, anchor };
        if (accept(place)) return place;
      }
    }
    return null;
  };
}
