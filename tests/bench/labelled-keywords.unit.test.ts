import { describe, expect, it } from 'vitest';
import { clusterLabelled } from '../../bench/clustering/cluster-labelled.ts';
import {
  type LabelledKeyword,
  readLabelledKeywords,
  trueLabels,
} from '../../bench/clustering/labelled-keywords.ts';

const keywords = readLabelledKeywords('labelled');
const heldOut = readLabelledKeywords('held-out');

const groupsOf = (set: LabelledKeyword[]) => {
  const groups = Map.groupBy(set, ({ group }) => group);
  groups.delete('');
  return groups;
};

describe('the labelled sets', () => {
  it('are as large as the documentation says', () => {
    expect([keywords.length, groupsOf(keywords).size]).toEqual([1866, 279]);
    expect([heldOut.length, groupsOf(heldOut).size]).toEqual([413, 79]);
  });

  it.each([
    { set: 'labelled', languages: ['en', 'de', 'es', 'fr'] },
    { set: 'held-out', languages: ['en', 'de', 'es', 'fr', 'it'] },
  ] as const)(
    'have every phrase once, in a group of one language and of three at least: $set',
    ({ set, languages }) => {
      const phrases = readLabelledKeywords(set);
      expect(new Set(phrases.map(({ phrase }) => phrase.toLowerCase())).size).toBe(phrases.length);
      expect(new Set(phrases.map(({ language }) => language))).toEqual(new Set(languages));
      const odd = [...groupsOf(phrases)].filter(
        ([, members]) =>
          members.length < 3 || new Set(members.map(({ language }) => language)).size !== 1,
      );
      expect(odd).toEqual([]);
    },
  );

  it('have no phrase and no group in common', () => {
    const phrases = new Set(keywords.map(({ phrase }) => phrase));
    expect(heldOut.filter(({ phrase }) => phrases.has(phrase))).toEqual([]);
    expect([...groupsOf(heldOut).keys()].filter((group) => groupsOf(keywords).has(group))).toEqual(
      [],
    );
  });

  it('count each keyword without a group as a group of its own', () => {
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
