import { describe, expect, it } from 'vitest';
import { clusterLabelled } from '../../bench/clustering/cluster-labelled.ts';
import { readLabelledKeywords, trueLabels } from '../../bench/clustering/labelled-keywords.ts';

const keywords = readLabelledKeywords();

describe('the labelled set', () => {
  it('is as large and as mixed as the documentation says', () => {
    const count = (language: string) =>
      keywords.filter((each) => each.language === language).length;
    expect(keywords).toHaveLength(1273);
    expect([count('en'), count('de'), count('es')]).toEqual([892, 259, 122]);
    expect(new Set(keywords.map(({ group }) => group).filter(Boolean)).size).toBe(187);
  });

  it('has every phrase once, in a group of one language and of three at least', () => {
    expect(new Set(keywords.map(({ phrase }) => phrase.toLowerCase())).size).toBe(keywords.length);
    const groups = Map.groupBy(keywords, ({ group }) => group);
    groups.delete('');
    const odd = [...groups].filter(
      ([, members]) =>
        members.length < 3 || new Set(members.map(({ language }) => language)).size !== 1,
    );
    expect(odd).toEqual([]);
  });

  it('counts each keyword without a group as a group of its own', () => {
    const alone = keywords.filter(({ group }) => group === '');
    expect(alone.length).toBeGreaterThan(0);
    expect(new Set(trueLabels(alone)).size).toBe(alone.length);
  });
});

it('gives two keywords that are left out two labels, and the members of a group one', () => {
  const pies = keywords.filter(({ group }) => group === 'apple-pie').slice(0, 3);
  const alone = keywords.filter(({ group }) => group === '').slice(0, 2);
  const sight = { intents: true, vectors: true };
  const labels = clusterLabelled([...pies, ...alone], sight, 'loose');
  expect(new Set(labels.slice(0, 3)).size).toBe(1);
  expect(new Set(labels).size).toBe(3);
});
