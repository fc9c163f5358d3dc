import { describe, expect, it } from 'vitest';
import { describeStanding } from '#workflows/shared/current-details.ts';

const progress = { stage: 'generate', percent: 45, counts: {}, message: '', credits: 0 };

describe('what the Web UI shows of a run', () => {
  it('is its stage and how far it is', () => {
    expect(describeStanding({ progress, isPaused: false, waitsFor: [], children: 0 })).toBe(
      '**Stage:** generate · **45 %**',
    );
  });

  it('is, a line a fact, why it does not go on and what is there', () => {
    const standing = describeStanding({
      progress: {
        ...progress,
        counts: { words: 900, images: 3 },
        message: '3 images',
        credits: 12,
      },
      isPaused: true,
      waitsFor: ['approval by a person', 'the model (outline)'],
      children: 2,
    });
    expect(standing.split('\n\n')).toEqual([
      '**Stage:** generate · **45 %**',
      '**Paused:** the step in hand ends, no other begins until it is resumed',
      '**Waits for:** approval by a person, the model (outline)',
      '**Children at work:** 2',
      '**Counts:** words 900 · images 3',
      '**Credits settled:** 12',
      '**Last:** 3 images',
    ]);
  });
});
