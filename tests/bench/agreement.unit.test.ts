import { describe, expect, it } from 'vitest';
import { measureAgreement } from '../../bench/clustering/agreement.ts';

const labels = (text: string) => text.split(' ');

describe('agreement with the true groups', () => {
  it('is complete for the same groups under other names', () => {
    expect(measureAgreement(labels('a a b b c'), labels('3 3 1 1 2'))).toEqual({
      mutualInformation: 1,
      adjustedRand: 1,
      precision: 1,
      recall: 1,
      f1: 1,
    });
  });

  it.each([
    // adjusted_rand_score's documentation, scikit-learn
    { truth: '0 0 1 2', found: '0 0 1 1', adjustedRand: 4 / 7 },
    { truth: '0 0 1 1', found: '0 0 1 2', adjustedRand: 4 / 7 },
    { truth: '0 0 0 0', found: '0 1 2 3', adjustedRand: 0 },
    { truth: '0 0 1 1', found: '0 1 0 1', adjustedRand: -0.5 },
    // scikit-learn's user guide, "Adjusted Rand index": 0.24
    { truth: '0 0 0 1 1 1', found: '0 0 1 1 2 2', adjustedRand: 8 / 33 },
  ])('has the adjusted Rand index $adjustedRand for $truth in $found', (example) => {
    const { adjustedRand } = measureAgreement(labels(example.truth), labels(example.found));
    expect(adjustedRand).toBeCloseTo(example.adjustedRand, 12);
  });

  it.each([
    { truth: '0 0 1 1', found: '0 0 1 1', mutualInformation: 1 },
    { truth: '0 0 0 0', found: '0 1 2 3', mutualInformation: 0 },
    // ⅔ ln 2 are shared, of ln 2 and ln 3
    {
      truth: '0 0 0 1 1 1',
      found: '0 0 1 1 2 2',
      mutualInformation: ((2 / 3) * Math.log(2)) / ((Math.log(2) + Math.log(3)) / 2),
    },
  ])('shares the information $mutualInformation for $truth in $found', (example) => {
    const { mutualInformation } = measureAgreement(labels(example.truth), labels(example.found));
    expect(mutualInformation).toBeCloseTo(example.mutualInformation, 12);
  });

  it('is that of the worked example of Introduction to Information Retrieval, figure 16.4', () => {
    const truth = labels('x x x x x o x o o o o d x x d d d');
    const found = labels('1 1 1 1 1 1 2 2 2 2 2 2 3 3 3 3 3');
    const { mutualInformation, precision, recall, f1 } = measureAgreement(truth, found);
    expect(mutualInformation).toBeCloseTo(0.36, 2);
    expect(precision).toBe(20 / 40);
    expect(recall).toBe(20 / 44);
    expect(f1).toBeCloseTo(40 / 84, 12);
  });

  it('counts a wrong merge as lost precision and a split as lost recall', () => {
    const truth = labels('a a b b');
    expect(measureAgreement(truth, labels('1 1 1 1'))).toMatchObject({
      precision: 1 / 3,
      recall: 1,
    });
    expect(measureAgreement(truth, labels('1 1 2 3'))).toMatchObject({
      precision: 1,
      recall: 1 / 2,
    });
  });

  it('puts nothing together wrongly where nothing is put together', () => {
    expect(measureAgreement(labels('a a'), labels('1 2'))).toMatchObject({
      precision: 1,
      recall: 0,
      f1: 0,
    });
    expect(measureAgreement(['a'], ['1'])).toMatchObject({ adjustedRand: 1, mutualInformation: 1 });
  });

  it('needs as many labels on both sides', () => {
    expect(() => measureAgreement(['a'], [])).toThrow(RangeError);
  });
});
