import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipelineCost } from '#domain/writer/pipeline-cost.ts';
import { orderStages, pipelineStages, stagePercent } from '#domain/writer/stages.ts';

describe('pipeline stages', () => {
  it('run in one order, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pipelineStages)), (wanted) => {
        const ordered = orderStages(wanted);
        expect(ordered).toEqual(pipelineStages.filter((stage) => wanted.includes(stage)));
      }),
    );
  });

  it('raise the progress from 0 to 100 and never lower it', () => {
    const steps = pipelineStages.flatMap((stage) =>
      [0, 1, 2, 3, 4].map((done) => stagePercent(stage, done, 4)),
    );
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(100);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it('count a stage without parts as done and never leave its band', () => {
    expect(stagePercent('images', 0, 0)).toBe(65);
    expect(stagePercent('images', 9, 3)).toBe(65);
    expect(stagePercent('images', -1, 3)).toBe(45);
  });
});

describe('pipelineCost', () => {
  it('itemises what each stage costs', () => {
    expect(pipelineCost({ stages: pipelineStages, wordCount: 900, pictures: 3 })).toEqual({
      items: [
        { stage: 'generate', operation: 'content_generation', amount: 900, credits: 9 },
        { stage: 'image_prompts', operation: 'image_prompt_extraction', amount: 1, credits: 2 },
        { stage: 'images', operation: 'image_generation', amount: 3, credits: 15 },
        { stage: 'link', operation: 'linking', amount: 1, credits: 8 },
        { stage: 'optimize', operation: 'optimization', amount: 900, credits: 4 },
      ],
      total: 38,
    });
  });

  it('adds the research where pages are read first', () => {
    const stages = ['generate'] as const;
    expect(pipelineCost({ stages, wordCount: 2000, withResearch: true, pictures: 0 })).toEqual({
      items: [
        { stage: 'generate', operation: 'article_research', amount: 1, credits: 5 },
        { stage: 'generate', operation: 'content_generation', amount: 2000, credits: 20 },
      ],
      total: 25,
    });
  });

  it('reckons a missing word target at 1000 words, uses the prices set, and leaves out what is off', () => {
    const cost = pipelineCost({
      stages: ['publish', 'generate', 'review'],
      wordCount: null,
      pictures: 6,
      unitPrices: { content_generation: 3 },
    });
    expect(cost).toEqual({
      items: [{ stage: 'generate', operation: 'content_generation', amount: 1000, credits: 30 }],
      total: 30,
    });
    expect(pipelineCost({ stages: ['review'], pictures: 1 })).toEqual({
      items: [],
      total: 0,
    });
  });
});
