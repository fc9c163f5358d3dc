import { describe, expect, it } from 'vitest';
import { type ClusterableKeyword, clusterKeywords } from '#domain/planner/cluster-keywords.ts';
import { labelledShopKeywords } from './labelled-shop-keywords.ts';

function keyword(text: string, more: Partial<ClusterableKeyword> = {}): ClusterableKeyword {
  return { id: text, keyword: text, volume: null, intent: null, ...more };
}

/** The shop's keywords, those of the named subjects fixed members of a cluster of that name. */
function shopWith(...living: string[]): ClusterableKeyword[] {
  return Object.entries(labelledShopKeywords).flatMap(([subject, texts]) =>
    texts.map((text) => keyword(text, living.includes(subject) ? { clusterId: subject } : {})),
  );
}

describe('living clusters', () => {
  it('take new keywords of their subject, even one, and answer only these', () => {
    const list = [...shopWith('french press', 'milk frother'), keyword('glass french press')];
    const { groups } = clusterKeywords(list);
    const joined = groups.filter(({ clusterId }) => clusterId !== null);
    expect(joined.map(({ clusterId, memberIds }) => ({ clusterId, memberIds }))).toEqual([
      { clusterId: 'french press', memberIds: ['glass french press'] },
    ]);
    expect(joined[0]?.members[0]?.nearestIds[0]).toBe('french press');
    expect(joined[0]?.pillarId).toBe('glass french press');
  });

  it('leave a new subject to itself, also one that shares the word of all', () => {
    const tables = ['coffee table', 'oak coffee table', 'round coffee table', 'coffee table glass'];
    const subjects = Object.keys(labelledShopKeywords);
    const { groups } = clusterKeywords([
      ...shopWith(...subjects),
      ...tables.map((text) => keyword(text)),
    ]);
    expect(groups.map(({ clusterId, memberIds }) => [clusterId, memberIds.toSorted()])).toEqual([
      [null, tables.toSorted()],
    ]);
  });

  it('keep their side of the wall', () => {
    const bought = shopWith('french press').map((fixed) => ({ ...fixed, intent: 'commercial' }));
    const learnt = [
      'how to clean a french press',
      'french press coffee ratio',
      'french press steps',
    ];
    const list = [...bought, ...learnt.map((text) => keyword(text, { intent: 'informational' }))];
    const join = (intentWall: boolean) =>
      clusterKeywords(list, { intentWall, minimumSize: 2 }).groups.flatMap(
        ({ clusterId, memberIds }) => (clusterId === 'french press' ? memberIds : []),
      );
    expect(join(true).filter((id) => learnt.includes(id))).toEqual([]);
    expect(
      join(false)
        .filter((id) => learnt.includes(id))
        .toSorted(),
    ).toEqual(learnt.toSorted());
  });

  it('of no side take new keywords of one side only', () => {
    const page = 'https://a.example/1';
    const fixed = { clusterId: 'pots' };
    const list = [
      keyword('coffee', fixed),
      keyword('stovetop', { id: 'fixed stovetop', urls: [page], ...fixed }),
      keyword('stovetop'),
      keyword('coffee', { id: 'learn', intent: 'informational' }),
      keyword('', { id: 'buy', urls: [page], intent: 'commercial' }),
    ];
    const { groups } = clusterKeywords(list, { tightness: 'loose', minimumSize: 1 });
    const joined = groups.find(({ clusterId }) => clusterId === 'pots')?.memberIds ?? [];
    expect(joined).toContain('learn');
    expect(joined).not.toContain('buy');
  });

  it('answer nothing when there is nothing new', () => {
    const list = shopWith(...Object.keys(labelledShopKeywords));
    expect(clusterKeywords(list)).toEqual({ groups: [], leftOut: [] });
  });
});

describe('shared search results', () => {
  const page = (at: number) => `https://www.shop.example/${at}`;
  const results = (from: number) => Array.from({ length: 10 }, (_, at) => page(from + at));

  it('join keywords that share no word', () => {
    const sofas = ['sofa', 'couch', 'settee', 'loveseat'].map((text, at) =>
      keyword(text, { urls: results(at) }),
    );
    const hoses = ['garden hose', 'hosepipe', 'water pipe'].map((text, at) =>
      keyword(text, { urls: results(100 + at) }),
    );
    const groups = clusterKeywords([...sofas, ...hoses]).groups.map(({ memberIds }) =>
      memberIds.toSorted(),
    );
    expect(groups).toEqual([
      sofas.map(({ id }) => id).toSorted(),
      hoses.map(({ id }) => id).toSorted(),
    ]);
  });

  it('part keywords that share words and no result', () => {
    const texts = [
      'apple pie',
      'apple tart',
      'apple cake',
      'apple phone',
      'apple laptop',
      'apple tablet',
    ];
    const list = texts.map((text, at) => keyword(text, { urls: results(at < 3 ? 0 : 50) }));
    const groups = clusterKeywords(list).groups.map(({ memberIds }) => memberIds.toSorted());
    expect(groups).toHaveLength(2);
    expect(groups).toContainEqual(texts.slice(0, 3).toSorted());
    expect(groups).toContainEqual(texts.slice(3).toSorted());
  });

  it('count a page once under its spellings, and only the first ten', () => {
    const spellings = ['http://a.example/x/', 'https://www.a.example/x', 'a.example/x#top'];
    const twice = [
      keyword('sofa', { urls: [...spellings, 'b.example'] }),
      keyword('couch', { urls: ['https://a.example/x', 'https://b.example/'] }),
      keyword('hose', { urls: [...results(0), 'https://a.example/x', 'https://b.example'] }),
    ];
    const { groups } = clusterKeywords(twice, { minimumSize: 2 });
    expect(groups.map(({ memberIds }) => memberIds.toSorted())).toEqual([['couch', 'sofa']]);
  });
});
