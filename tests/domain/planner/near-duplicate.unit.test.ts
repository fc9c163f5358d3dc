import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparableTitle,
  createTwinSearch,
  nearDuplicateScore,
  type SiteTitle,
} from '#domain/planner/near-duplicate.ts';
import { mostLikeness, titleLikeness } from '#domain/planner/title-likeness.ts';
import { createTitleReader, titleKey } from '#domain/planner/title-words.ts';
import { differentTitles, heldOutDifferent, heldOutSame, sameTitles } from './labelled-titles.ts';

type Pairs = readonly (readonly [string, string])[];

/** How near the second of two titles is to the first; null when it is no twin. */
function twinScore(one: ComparableTitle, { title, vector }: ComparableTitle): number | null {
  const search = createTwinSearch([one]);
  search.offer({ type: 'content', id: title, title }, vector);
  return search.twinOf(0)?.score ?? null;
}

const isNear = ([one, other]: readonly [string, string]) =>
  twinScore({ title: one }, { title: other }) !== null;

function figures(same: Pairs, different: Pairs) {
  const [found, wrong] = [same.filter(isNear).length, different.filter(isNear).length];
  const rounded = (share: number) => Math.round(share * 100) / 100;
  return { precision: rounded(found / (found + wrong)), recall: rounded(found / same.length) };
}

describe('by words alone', () => {
  it('precision and recall are those of the docstring, on the pairs it was made with', () => {
    expect(sameTitles.length + differentTitles.length).toBe(121);
    expect(figures(sameTitles, differentTitles)).toEqual({ precision: 1, recall: 0.98 });
  });

  it('and on those that were held out', () => {
    expect(heldOutSame.length + heldOutDifferent.length).toBe(44);
    expect(figures(heldOutSame, heldOutDifferent)).toEqual({ precision: 0.95, recall: 0.9 });
  });

  it.each([
    ['another reader', 'Coding Games for Kids', 'Coding Games for Seniors', false],
    ['another year', 'Best Running Shoes 2025', 'Best Running Shoes 2026', true],
    ['another order', 'Running Shoes for Flat Feet', 'Flat Feet: Running Shoes', true],
    ['another model', 'iPhone 15 Cases Compared', 'iPhone 16 Cases Compared', false],
    ['another length of the list', '7 Ways to Save Water', '10 Ways to Save Water', true],
    ['another direction', 'Convert Grams to Cups', 'Convert Cups to Grams', false],
    ['two spellings', 'Dishwasher Smells', 'Dish-Washer Smells', true],
    ['with and without', 'Bread with Yeast', 'Bread without Yeast', false],
    ['a narrower subject', 'Oven Guide for All', 'Small Oven Guide for All', false],
    ['the same in other dress', 'Ovens: A Practical Guide', 'Ovens, Step by Step', true],
    ['two programming languages', 'Learn C++ Fast', 'Learn C# Fast', false],
  ])('%s', (_case, one, other, near) => {
    expect(isNear([one, other])).toBe(near);
  });
});

describe('with embeddings', () => {
  const near = (one: string, other: string, cosine: number) =>
    twinScore(
      { title: one, vector: Float32Array.of(1, 0) },
      { title: other, vector: Float32Array.of(cosine, Math.sqrt(1 - cosine * cosine)) },
    ) !== null;

  it('titles that mean the same in other words are twins', () => {
    expect(near('How to Get Rid of Ants', 'Keeping Ants Out for Good', 0.96)).toBe(true);
    expect(near('How to Get Rid of Ants', 'Keeping Ants Out for Good', 0.9)).toBe(false);
  });

  it('meaning does not outweigh a number, a negation or a direction', () => {
    expect(near('Windows 10 Backup', 'Windows 11 Backup', 0.99)).toBe(false);
    expect(near('Renting with Pets', 'Renting without Pets', 0.99)).toBe(false);
    expect(near('English to Spanish', 'Spanish to English', 0.99)).toBe(false);
  });

  it('vectors that point away take nothing from the words', () => {
    expect(near('Save Water at Home', 'Saving Water at Home', -0.5)).toBe(true);
  });
});

describe('the key of a title', () => {
  it.each([
    ['  How to   Clean a Pan! ', 'how to clean a pan'],
    ['Wi-Fi: “Fast & Cheap”?', 'wi fi fast cheap'],
    ['Beginner’s Guide', 'beginners guide'],
    ['ＣＯＦＦＥＥ', 'coffee'],
    ['Résumé Tips', 'résumé tips'],
    ['🔥', '🔥'],
  ])('of "%s" is "%s"', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });
});

const site = (title: string, id = title): SiteTitle => ({ type: 'content', id, title });

describe('a search', () => {
  it('names the nearest of many, the first of equals', () => {
    const search = createTwinSearch([{ title: 'How to Clean a Cast-Iron Pan' }]);
    search.offer(site('How to Clean a Grill'));
    search.offer(site('Cleaning Cast Iron Pans at Home'));
    search.offer(site('Cleaning Cast Iron Pans', 'first'));
    search.offer(site('Cast Iron Pans: Cleaning', 'second'));
    expect(search.twinOf(0)).toMatchObject({ type: 'content', id: 'first' });
    expect(search.isRepeated(0)).toBe(false);
  });

  it('tells a repetition from a near one', () => {
    const search = createTwinSearch([{ title: 'Clean a Pan' }, { title: 'Cleaning Pans' }]);
    search.offer(site('clean  A pan.'));
    expect([search.isRepeated(0), search.isRepeated(1)]).toEqual([true, false]);
    expect([search.twinOf(0)?.score, search.twinOf(1)?.score]).toEqual([1, 1]);
  });

  it('compares from an index on, so that a title does not meet itself', () => {
    const search = createTwinSearch([{ title: 'Clean a Pan' }, { title: 'Cleaning Pans' }]);
    search.offer(site('Clean a Pan'), undefined, 1);
    expect(search.twinOf(0)).toBeNull();
    expect(search.twinOf(1)?.id).toBe('Clean a Pan');
  });

  it('has no twin where nothing was offered', () => {
    expect(createTwinSearch([{ title: 'Clean a Pan' }]).twinOf(0)).toBeNull();
  });
});

describe('whatever the titles', () => {
  const words =
    'how to clean a pan without iron 7 ways 2025 best for kids C++ à la mode 子供 no'.split(' ');
  const title = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  const vector = fc.option(
    fc.array(fc.float({ noNaN: true, min: -1, max: 1 }), { minLength: 3, maxLength: 3 }),
    { nil: undefined },
  );
  const comparable = fc
    .tuple(title, vector)
    .map(([text, values]) => ({ title: text, vector: values && Float32Array.from(values) }));

  it('twins are twins both ways, by a score up to 1', () => {
    fc.assert(
      fc.property(comparable, comparable, (one, other) => {
        const score = twinScore(one, other);
        expect(score).toBe(twinScore(other, one));
        expect(score ?? nearDuplicateScore).toBeGreaterThanOrEqual(nearDuplicateScore);
        expect(score ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('the quick look never says less than the close one', () => {
    fc.assert(
      fc.property(title, title, (one, other) => {
        const read = createTitleReader();
        const [left, right] = [read(one), read(other)];
        const shared = left.subject.filter((word) => right.subject.includes(word)).length;
        const { score } = titleLikeness(left, right);
        expect(mostLikeness(left, right, shared)).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('a title is its own repetition, however it is written', () => {
    fc.assert(
      fc.property(title, (text) => {
        const search = createTwinSearch([{ title: text }]);
        search.offer(site(`  ${text.toUpperCase().toLowerCase()} `));
        search.offer(site(text));
        expect(search.isRepeated(0)).toBe(true);
        expect(search.twinOf(0)?.score).toBe(1);
      }),
    );
  });

  it('the key of a key is the key', () => {
    fc.assert(
      fc.property(title, (text) => {
        expect(titleKey(titleKey(text))).toBe(titleKey(text));
      }),
    );
  });

  it('offering everything twice changes nothing', () => {
    fc.assert(
      fc.property(title, fc.array(title, { maxLength: 6 }), (text, others) => {
        const found = [1, 2].map((times) => {
          const search = createTwinSearch([{ title: text }]);
          for (let time = 0; time < times; time += 1) {
            for (const [index, other] of others.entries()) search.offer(site(other, `${index}`));
          }
          return search.twinOf(0);
        });
        expect(found[1]).toEqual(found[0]);
      }),
    );
  });
});
