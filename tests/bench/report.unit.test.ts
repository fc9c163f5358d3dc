import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../bench/harness/options.ts';
import { describeMachine, renderResults, writeReport } from '../../bench/harness/report.ts';
import type { Result } from '../../bench/harness/run-measure.ts';
import { summarise } from '../../bench/harness/statistics.ts';
import { fakeMeasure } from './fake-measure.ts';

function measured(name: string, product: number, baseline: number): Result {
  const measure = fakeMeasure({ name });
  const rounds = [{ product, baseline }];
  const outcome = summarise(rounds, measure.goal);
  return { kind: 'measured', measure, rounds, outcome, seconds: 1 };
}

const broken: Result = {
  kind: 'failed',
  measure: fakeMeasure({ name: 'broken' }),
  reason: 'no server',
  seconds: 1,
};

describe('the table', () => {
  it('says of each measure figures, ratio and goal, and cries when it is missed', () => {
    const lines = renderResults([measured('good', 50, 100), measured('bad', 200, 100)]).split('\n');
    expect(lines.find((line) => line.trim().startsWith('good '))).toMatch(
      /50\.0 +100\.0 +ms +0\.50 +≤ 1\.3 +1 +met$/,
    );
    expect(lines.find((line) => line.trim().startsWith('bad '))).toMatch(/2\.00 .* MISSED$/);
    expect(lines).toContain('  good: something of ours, against something simple');
  });

  it('tells why a measure has no figures', () => {
    const text = renderResults([broken]);
    expect(text).toMatch(/broken .* FAILED/);
    expect(text).toContain('broken failed: no server');
    const skipped = renderResults([{ ...broken, kind: 'skipped', reason: 'no Python' }]);
    expect(skipped).toMatch(/broken .* SKIPPED/);
    expect(skipped).toContain('broken skipped: no Python');
  });
});

it('writes every round and the machine as JSON', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'igny8-report-'));
  try {
    const startedAt = new Date('2026-11-21T10:00:00Z');
    const results = [measured('good', 50, 100), broken];
    const file = await writeReport(folder, startedAt, describeMachine(), results);
    const report = JSON.parse(await readFile(file, 'utf8'));
    expect(report.machine.cpus).toBeGreaterThan(0);
    expect(report.measures).toMatchObject([
      {
        name: 'good',
        baselineIs: 'something simple',
        rounds: [{ product: 50, baseline: 100 }],
        outcome: { ratio: 0.5, isMet: true },
      },
      { name: 'broken', kind: 'failed', reason: 'no server' },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('the command line', () => {
  const all = [fakeMeasure({ name: 'one' }), fakeMeasure({ name: 'two' })];
  const namesOf = (given: string[]) => readOptions(given, all).measures.map(({ name }) => name);

  it('names measures, or means all of them', () => {
    expect(namesOf([])).toEqual(['one', 'two']);
    expect(namesOf(['two'])).toEqual(['two']);
    expect(readOptions(['--rounds', '7'], all).rounds).toBe(7);
    expect(readOptions([], all).rounds).toBeUndefined();
  });

  it('means by the beginning of a name all measures that have it', () => {
    const sizes = ['speed-10', 'speed-100', 'speedy'].map((name) => fakeMeasure({ name }));
    const chosen = (given: string) => readOptions([given], sizes).measures.map(({ name }) => name);
    expect(chosen('speed')).toEqual(['speed-10', 'speed-100']);
    expect(chosen('speed-10')).toEqual(['speed-10']);
  });

  it('refuses what it does not know', () => {
    expect(() => namesOf(['three'])).toThrow('No measure three; there are: one, two');
    for (const rounds of ['0', '1.5', 'many']) {
      expect(() => readOptions(['--rounds', rounds], all)).toThrow('--rounds is a whole number');
    }
  });
});
