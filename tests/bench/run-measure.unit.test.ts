import { describe, expect, it } from 'vitest';
import { MissingTool } from '#tests/setup/missing-tool.ts';
import { runMeasure } from '../../bench/harness/run-measure.ts';
import { fakeMeasure } from './fake-measure.ts';

const context = (signal = new AbortController().signal) => ({
  database: () => Promise.reject(new Error('not needed')),
  temporal: () => Promise.reject(new Error('not needed')),
  say: () => undefined,
  signal,
});

describe('running a measure', () => {
  it('takes the sides in turn, as many rounds as wanted', async () => {
    const order: string[] = [];
    const side = (name: string, figure: number) => async () => {
      order.push(name);
      return figure;
    };
    const measure = fakeMeasure({
      run: async () => ({ product: side('A', 2), baseline: side('B', 4) }),
    });
    const result = await runMeasure(measure, context(), 3);
    expect(order.join('')).toBe('ABABAB');
    expect(result).toMatchObject({ kind: 'measured', outcome: { ratio: 0.5, isMet: true } });
    order.length = 0;
    await runMeasure(measure, context(), undefined);
    expect(order.join('')).toBe('ABAB');
  });

  it('gives back what it took in reverse order, also when a side fails', async () => {
    const closed: string[] = [];
    const measure = fakeMeasure({
      async run({ defer }) {
        defer(async () => void closed.push('first'));
        defer(async () => void closed.push('second'));
        return { product: () => Promise.reject(new Error('broken')), baseline: async () => 1 };
      },
    });
    const result = await runMeasure(measure, context(), 1);
    expect(result).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('broken') as string,
    });
    expect(closed).toEqual(['second', 'first']);
  });

  it('skips a measure whose baseline cannot be had here, and says why', async () => {
    const missing = () => Promise.reject(new MissingTool('no Python'));
    const measure = fakeMeasure({
      run: async () => ({ product: async () => 1, baseline: missing }),
    });
    const result = await runMeasure(measure, context(), 1);
    expect(result).toMatchObject({ kind: 'skipped', reason: 'no Python' });
  });

  it('ends a measure whose time is over', async () => {
    const measure = fakeMeasure({
      timeoutSeconds: 0.05,
      run: async () => ({ product: () => new Promise<number>(() => {}), baseline: async () => 1 }),
    });
    const result = await runMeasure(measure, context(), 1);
    expect(result).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('Not done within 0.05 s') as string,
    });
  });

  it('stops when the person wants to, and still gives everything back', async () => {
    const controller = new AbortController();
    let isClosed = false;
    const measure = fakeMeasure({
      async run({ defer }) {
        defer(async () => {
          isClosed = true;
        });
        controller.abort();
        return { product: () => new Promise<number>(() => {}), baseline: async () => 1 };
      },
    });
    await expect(runMeasure(measure, context(controller.signal), 1)).rejects.toThrow('aborted');
    expect(isClosed).toBe(true);
  });
});
