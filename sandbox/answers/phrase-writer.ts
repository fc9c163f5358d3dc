import { type SeededRandom, seededRandom } from '#sandbox/shared/seeded-random.ts';
import { capitalise, topicWordsOf } from '#sandbox/shared/words.ts';

/** Fills sentences with the words of one article, and never writes the same sentence twice in it. */
export class PhraseWriter {
  readonly random: SeededRandom;
  readonly #topic: string;
  readonly #keywords: readonly string[];
  readonly #words: readonly string[];
  readonly #written = new Set<string>();

  /** @param keywords at least one */
  constructor(title: string, keywords: readonly string[]) {
    this.random = seededRandom(title);
    this.#topic = title.replace(/[:,].*$/, '').toLowerCase();
    this.#keywords = keywords;
    const words = [...new Set([...keywords, title].flatMap(topicWordsOf))].filter(
      (word) => word.length > 3,
    );
    this.#words = words.length > 0 ? words : ['result'];
  }

  /** A sentence from the list that the article does not have yet. */
  sentence(templates: readonly string[]): string {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const text = this.#fill(this.random.pick(templates));
      if (this.#written.has(text)) continue;
      this.#written.add(text);
      return text;
    }
    const text = `${this.#fill(this.random.pick(templates)).replace(/[.]$/, '')}, as point ${this.#written.size} shows.`;
    this.#written.add(text);
    return text;
  }

  /** Several of them as one paragraph. */
  paragraph(...lists: (readonly string[])[]): string {
    return lists.map((templates) => this.sentence(templates)).join(' ');
  }

  #fill(template: string): string {
    const keyword = this.random.pick(this.#keywords);
    return template
      .replaceAll('{k}', keyword)
      .replaceAll('{K}', capitalise(keyword))
      .replaceAll('{t}', this.#topic)
      .replaceAll('{w}', () => this.random.pick(this.#words))
      .replaceAll('{n}', () => String(this.random.integer(3, 12)));
  }
}
