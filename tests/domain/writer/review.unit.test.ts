import { describe, expect, it } from 'vitest';
import {
  defaultReviewSettings,
  type ReviewSettings,
  reviewEnding,
  reviewMoments,
} from '#domain/writer/review.ts';

const settings = (given: Partial<ReviewSettings>): ReviewSettings => ({
  remindAfterSeconds: [],
  timeOutSeconds: null,
  timeOutOutcome: 'wait',
  hold: null,
  ...given,
});

const told = (given: Partial<ReviewSettings>) =>
  reviewMoments(settings(given)).map(({ atSeconds, kind }) => `${kind} at ${atSeconds}`);

describe('what a review does by itself', () => {
  it('is nothing but two reminders until somebody says otherwise', () => {
    expect(reviewMoments(defaultReviewSettings)).toEqual([
      { atSeconds: 86_400, kind: 'remind', number: 1 },
      { atSeconds: 259_200, kind: 'remind', number: 2 },
    ]);
    expect(reviewEnding(defaultReviewSettings)).toBeUndefined();
  });

  it('comes in the order of time, whatever the order it was given in', () => {
    expect(told({ remindAfterSeconds: [30, 10, 20] })).toEqual([
      'remind at 10',
      'remind at 20',
      'remind at 30',
    ]);
  });

  it.each([
    ['approve', 'approved'],
    ['reject', 'rejected'],
  ] as const)(
    'ends with its time where silence means %s: nobody is reminded then or later',
    (timeOutOutcome, verdict) => {
      const given = { remindAfterSeconds: [10, 60, 90], timeOutSeconds: 60, timeOutOutcome };
      expect(told(given)).toEqual(['remind at 10', 'decide at 60']);
      expect(reviewEnding(settings(given))).toMatchObject({
        atSeconds: 60,
        verdict,
        by: 'time_out',
      });
    },
  );

  it('only notes the time that is up where it waits on', () => {
    expect(told({ remindAfterSeconds: [10, 90], timeOutSeconds: 60 })).toEqual([
      'remind at 10',
      'time_out at 60',
      'remind at 90',
    ]);
  });

  it.each([
    [30, 60, 'approved', 'rule'],
    [60, 30, 'rejected', 'time_out'],
  ] as const)(
    'ends with what comes first: a hold of %i s, a time of %i s',
    (hold, time, verdict, by) => {
      const given = settings({
        hold: { seconds: hold, by: 'rule' },
        timeOutSeconds: time,
        timeOutOutcome: 'reject',
      });
      expect(reviewEnding(given)).toEqual({ atSeconds: 30, kind: 'decide', verdict, by });
      expect(reviewMoments(given)).toHaveLength(1);
    },
  );
});
