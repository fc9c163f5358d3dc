import { type SeededRandom, seededRandom } from '#sandbox/shared/seeded-random.ts';
import { capitalise } from '#sandbox/shared/words.ts';
import { nounPhrase } from './noun-phrase.ts';

/** So often a sentence is filled anew before one that stands in the article already is taken again. */
const mostAttempts = 60;

/** So often a paragraph that has named its topic points at it instead of naming it again. */
const pointingShare = 0.6;
const pointers = ['this', 'this part', 'this step', 'this point'];

/** Fills sentences with the words of one article; each sentence of a bank comes once before any comes again. */
export class PhraseWriter {
  readonly random: SeededRandom;
  readonly #topics: readonly string[];
  /** What is left of each bank, in an order of this article's own. */
  readonly #left = new Map<readonly string[], string[]>();
  readonly #written = new Set<string>();
  #topic = 0;
  #isTopicNamed = false;

  /** @param keywords at least one */
  constructor(title: string, keywords: readonly string[]) {
    this.random = seededRandom(title);
    const topics = [...new Set(keywords.map(nounPhrase))];
    const [first = title] = topics;
    // With a single keyword, "the other" is the article's own subject.
    this.#topics = topics.length > 1 ? topics : [first, `everything around ${first}`];
  }

  /** From here on the article is about the keyword that the heading names, else about the next in turn. */
  turnTo(heading: string, index: number): void {
    const words = heading.toLowerCase();
    const named = this.#topics.findIndex((topic) => words.includes(topic.toLowerCase()));
    this.#topic = named === -1 ? index % this.#topics.length : named;
  }

  /** The next sentence names its topic in full again. */
  beginParagraph(): void {
    this.#isTopicNamed = false;
  }

  /** A sentence of the bank that the article does not have yet. */
  sentence(bank: readonly string[]): string {
    let text = '';
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      text = this.fill(this.#next(bank));
      if (!this.#written.has(text)) break;
    }
    this.#written.add(text);
    return text;
  }

  /** Chooses among `[a|b]` and puts the current topic and another one in. */
  fill(template: string): string {
    const chosen = template.replaceAll(/\[([^\]]+)\]/g, (_, words: string) =>
      this.random.pick(words.split('|')),
    );
    // Mostly the section's own topic: an article that names another in every sentence is about nothing.
    const isOwn = this.random.next() < 0.7;
    const at = isOwn ? this.#topic : this.random.integer(0, this.#topics.length - 1);
    const others = this.#topics.filter((_, index) => index !== at);
    const isPointing = this.#isTopicNamed && isOwn && this.random.next() < pointingShare;
    const topic = isPointing ? this.random.pick(pointers) : (this.#topics[at] ?? '');
    this.#isTopicNamed ||= isOwn;
    const text = chosen
      .replaceAll('{topic}', () => topic)
      .replaceAll('{Topic}', () => capitalise(topic))
      .replaceAll('{other}', () => this.random.pick(others));
    return capitalise(text);
  }

  #next(bank: readonly string[]): string {
    const left = this.#left.get(bank) ?? [];
    if (left.length === 0) left.push(...this.random.shuffle(bank));
    this.#left.set(bank, left);
    return left.pop() ?? '';
  }
}
