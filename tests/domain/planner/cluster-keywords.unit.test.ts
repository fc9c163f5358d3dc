import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterableKeyword, clusterKeywords } from '#domain/planner/cluster-keywords.ts';
import { createSeededRandom } from '#domain/shared/seeded-random.ts';
import { readLabelledKeywords } from '../../../bench/clustering/labelled-keywords.ts';
import { labelledShopKeywords } from './labelled-shop-keywords.ts';

function keyword(text: string, more: Partial<ClusterableKeyword> = {}): ClusterableKeyword {
  return { id: text, keyword: text, volume: null, intent: null, ...more };
}

const labels = new Map(
  Object.entries(labelledShopKeywords).flatMap(([label, texts]) =>
    texts.map((text) => [text, label]),
  ),
);
const shop = [...labels.keys()].map((text) => keyword(text));

/** Of all pairs put together, the share that belongs together; and of those that do, the share found. */
function pairQuality(groups: readonly string[][], truth: ReadonlyMap<string, unknown>) {
  const pairsOf = (members: readonly unknown[]): number =>
    (members.length * (members.length - 1)) / 2;
  const together = groups.reduce((sum, members) => sum + pairsOf(members), 0);
  const right = groups
    .flatMap((members) => [...Map.groupBy(members, (member) => truth.get(member)).values()])
    .reduce((sum, members) => sum + pairsOf(members), 0);
  const wanted = [...Map.groupBy(truth.values(), (label) => label).values()];
  return {
    precision: right / together,
    recall: right / wanted.reduce((sum, members) => sum + pairsOf(members), 0),
  };
}

function groupsOf(keywords: ClusterableKeyword[], options = {}): string[][] {
  return clusterKeywords(keywords, options).groups.map(({ memberIds }) => memberIds);
}

describe('clusterKeywords', () => {
  it('groups the keywords of a shop by subject, not by the word they all share', () => {
    const { precision, recall } = pairQuality(groupsOf(shop), labels);
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.9);
  });

  it('makes every keyword a member once, or leaves it out with a reason', () => {
    const phrase = fc.array(
      fc.constantFrom('coffee', 'tea', 'best', 'pot', 'how', 'the', 'ü', '茶', '1'),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    const list = fc.array(
      phrase.map((words) => words.join(' ')),
      { maxLength: 40 },
    );
    const options = fc.record({
      tightness: fc.constantFrom('loose' as const, 'balanced' as const, 'tight' as const),
      minimumSize: fc.integer({ min: 1, max: 5 }),
      intentWall: fc.boolean(),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(list, options, (texts, chosen) => {
        const keywords = texts.map((text, at) => keyword(text, { id: `k${at}`, volume: at % 7 }));
        const { groups, leftOut } = clusterKeywords(keywords, chosen);
        const placed = [
          ...groups.flatMap(({ memberIds }) => memberIds),
          ...leftOut.map(({ id }) => id),
        ];
        expect(placed.sort()).toEqual(keywords.map(({ id }) => id).sort());
        for (const { reason } of leftOut) expect(reason).toMatch(/^[A-Z].*\.$/u);
        for (const group of groups) {
          expect(group.memberIds.length).toBeGreaterThanOrEqual(chosen.minimumSize);
          expect(group.memberIds).toContain(group.pillarId);
          expect(group.cohesion).toBeGreaterThanOrEqual(0);
          expect(group.cohesion).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('gives the same groups whatever the order of the keywords', () => {
    const random = createSeededRandom(3);
    const shuffled = shop.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at);
    expect(clusterKeywords(shuffled.map(({ item }) => item))).toEqual(clusterKeywords(shop));
  });

  it('asks for more likeness when it is to be tight', () => {
    const cohesion = (tightness: 'loose' | 'tight'): number => {
      const { groups } = clusterKeywords(shop, { tightness });
      return groups.reduce((sum, group) => sum + group.cohesion, 0) / groups.length;
    };
    expect(cohesion('tight')).toBeGreaterThan(cohesion('loose'));
  });

  it('says why a keyword is in its group', () => {
    const { groups } = clusterKeywords(shop);
    const press = groups.find(({ memberIds }) => memberIds.includes('french press'));
    const member = press?.members.find(({ id }) => id === 'best french press');
    expect(member?.sharedTerms.slice(0, 2).sort()).toEqual(['french', 'press']);
    expect(member?.nearestIds[0]).toBe('french press');
    expect(member?.score).toBeGreaterThan(0.5);
  });

  it('chooses the most searched keyword as the pillar, then the most central', () => {
    const texts = ['french press', 'french press coffee', 'best french press'];
    const [searched] = clusterKeywords(
      texts.map((text, volume) => keyword(text, { volume })),
    ).groups;
    expect(searched?.pillarId).toBe('best french press');
    const [central] = clusterKeywords(texts.map((text) => keyword(text))).groups;
    expect(central?.pillarId).toBe('french press');
  });

  it('leaves out what is alone, and groups too small', () => {
    const texts = [
      'french press',
      'french press coffee',
      'best french press',
      'garden hose',
      'garden hoses',
    ];
    const { groups, leftOut } = clusterKeywords(texts.map((text) => keyword(text)));
    expect(groups).toHaveLength(1);
    expect(leftOut.map(({ id }) => id).sort()).toEqual(['garden hose', 'garden hoses']);
    expect(leftOut[0]?.reason).toBe('Only 2 keywords are about this subject; a group needs 3.');
    expect(
      clusterKeywords(
        texts.map((text) => keyword(text)),
        { minimumSize: 2 },
      ).groups,
    ).toHaveLength(2);
    expect(clusterKeywords([keyword('tea')]).leftOut[0]?.reason).toBe(
      'No other keyword is alike enough.',
    );
    expect(clusterKeywords([])).toEqual({ groups: [], leftOut: [] });
  });

  it('says how many are about a subject only where it has counted them all', () => {
    const kinds = ['coffee', 'glass', 'steel', 'large', 'small', 'travel', 'lid', 'filter', 'sale'];
    const pots = kinds.flatMap((kind) => [`french press ${kind}`, `best french press ${kind}`]);
    const reasons = (texts: string[], minimumSize: number) =>
      new Set(
        clusterKeywords(
          texts.map((text) => keyword(text)),
          { minimumSize },
        ).leftOut.map(({ reason }) => reason),
      );
    expect(reasons(pots.slice(0, 4), 5)).toEqual(
      new Set(['Only 4 keywords are about this subject; a group needs 5.']),
    );
    expect(reasons(pots, 30)).toEqual(new Set(['Fewer than 30 keywords are about this subject.']));
  });

  it('joins spelling variants by their characters', () => {
    const texts = ['e-bike battery', 'ebike battery', 'ebike batteries', 'ebikes battery pack'];
    expect(groupsOf(texts.map((text) => keyword(text)))).toHaveLength(1);
  });
});

describe('the intent wall', () => {
  const learn = ['how to use a french press', 'french press ratio', 'what is a french press'];
  const buy = ['french press', 'best french press', 'stainless steel french press'];
  const others = shop.filter(({ keyword: text }) => !text.includes('french press'));
  const withIntents = (texts: string[], intents: (string | null)[]): ClusterableKeyword[] =>
    texts.map((text, at) => keyword(text, { intent: intents[at % intents.length] ?? null }));
  const both = [...withIntents(learn, ['informational']), ...withIntents(buy, ['commercial'])];

  /** The groups of the list, with the rest of the shop around it, that hold its keywords. */
  const pressGroups = (list: ClusterableKeyword[], options = {}): string[][] =>
    groupsOf([...list, ...others], options)
      .filter((members) => members.some((member) => member.includes('french press')))
      .map((members) => members.toSorted());

  it('keeps questions and purchases apart where each is large enough for a group', () => {
    const groups = pressGroups(both);
    expect(groups).toHaveLength(2);
    expect(groups).toContainEqual(learn.toSorted());
    expect(groups).toContainEqual(buy.toSorted());
  });

  it('can be opened', () => {
    expect(pressGroups(both, { intentWall: false })).toEqual([[...learn, ...buy].sort()]);
  });

  it('leaves out the few of the other side, and says why', () => {
    const list = [...both.slice(1), ...others];
    expect(pressGroups(both.slice(1))).toEqual([buy.toSorted()]);
    const { leftOut } = clusterKeywords(list);
    expect(leftOut.filter(({ id }) => learn.includes(id)).map(({ reason }) => reason)).toEqual([
      'The keywords like it are searched with another intent.',
      'The keywords like it are searched with another intent.',
    ]);
  });

  it('does not stand between commercial and transactional, nor around unknown intents', () => {
    const mixed = withIntents(
      [...buy, ...learn],
      ['commercial', 'transactional', 'navigational', null],
    );
    expect(pressGroups(mixed)).toHaveLength(1);
  });

  it('takes a keyword of unknown intent to the side it is more like', () => {
    const groups = pressGroups([...both, keyword('best french press 2026')]);
    expect(groups).toContainEqual([...buy, 'best french press 2026'].sort());
  });
});

describe('embeddings', () => {
  /** Vectors around one direction a subject, with noise: what a model gives for synonyms. */
  function withVectors(subjects: number, each: number, dimensions: number): ClusterableKeyword[] {
    const random = createSeededRandom(11);
    const centres = Array.from({ length: subjects }, () =>
      Array.from({ length: dimensions }, () => random() - 0.5),
    );
    return centres.flatMap((centre, subject) =>
      Array.from({ length: each }, (_, at) =>
        keyword(`w${subject * 7919 + at * 104729}`, {
          id: `${subject}/${at}`,
          vector: Float32Array.from(centre, (value) => value + (random() - 0.5) * 0.6),
        }),
      ),
    );
  }

  it('join keywords that mean the same and share no word', () => {
    const keywords = withVectors(6, 5, 64);
    const truth = new Map(keywords.map(({ id }) => [id, id.split('/')[0]]));
    const { precision, recall } = pairQuality(groupsOf(keywords), truth);
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.9);
  });

  it('and search results of one keyword leave the others to their words', () => {
    const english = readLabelledKeywords('held-out').filter(({ language }) => language === 'en');
    const list = english.map(({ phrase }) => keyword(phrase));
    const searched = list.map((own, at) =>
      at === 0 ? { ...own, urls: ['https://example.com/coffee'] } : own,
    );
    expect(groupsOf(searched)).toEqual(groupsOf(list));
  });

  it('are left aside when they only repeat words', () => {
    const hash = createSeededRandom(5);
    const directions = new Map<string, Float32Array>();
    const directionOf = (word: string): Float32Array => {
      const known = directions.get(word) ?? Float32Array.from({ length: 12 }, () => hash() - 0.5);
      directions.set(word, known);
      return known;
    };
    /** Words that have nothing to do with each other fall near each other: few dimensions for many words. */
    const hashed = (text: string): Float32Array => {
      const words = text.split(' ').map(directionOf);
      return Float32Array.from({ length: 12 }, (_, at) =>
        words.reduce((sum, word) => sum + (word[at] ?? 0), 0),
      );
    };
    const list = Array.from({ length: 30 }, (_, subject) => subject).flatMap((subject) =>
      ['', ' small', ' garden', ' wooden', ' kitchen'].map((end) =>
        keyword(`thing${subject} part${subject}${end}`),
      ),
    );
    const withHashes = list.map((own) => ({ ...own, vector: hashed(own.keyword) }));
    expect(groupsOf(withHashes)).toEqual(groupsOf(list));
  });

  it('are found without comparing all pairs when there are many', () => {
    const keywords = withVectors(300, 8, 64);
    const truth = new Map(keywords.map(({ id }) => [id, id.split('/')[0]]));
    const { precision, recall } = pairQuality(groupsOf(keywords), truth);
    expect(precision).toBeGreaterThan(0.9);
    // The search is approximate: what it misses splits a group, it never merges two.
    expect(recall).toBeGreaterThan(0.7);
  });
});
