import { describe, expect, it } from 'vitest';
import { type GateReport, runGate } from '#scripts/checks/gate.ts';

function gateThat(run: () => Promise<GateReport>) {
  return { name: 'planted', unit: 'files', run };
}

describe('a gate', () => {
  it('passes when it looked at something and found nothing', async () => {
    const outcome = await runGate(
      gateThat(async () => ({ checked: 3, failures: [] })),
      '.',
    );
    expect(outcome.failures).toEqual([]);
  });

  it('fails when it looked at nothing', async () => {
    const outcome = await runGate(
      gateThat(async () => ({ checked: 0, failures: [] })),
      '.',
    );
    expect(outcome.failures).toEqual([expect.stringContaining('looked at 0 files')]);
  });

  it('fails when it breaks', async () => {
    const outcome = await runGate(
      gateThat(() => Promise.reject(new Error('tool is missing'))),
      '.',
    );
    expect(outcome.failures).toEqual([expect.stringContaining('tool is missing')]);
  });
});
