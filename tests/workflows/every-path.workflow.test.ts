import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type CallLog, fakeActivities } from './support/fake-activities.ts';
import { createHarness, type Harness } from './support/harness.ts';
import { recordHistory } from './support/histories.ts';
import type { Scenario } from './support/scenario.ts';
import { scenarios } from './support/scenarios.ts';
import { workflowInputs } from './support/workflow-inputs.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness(inject('temporalAddress'));
});
afterAll(() => harness.close());

describe('every workflow on every path', () => {
  it.each(scenarios)(
    '$workflow, $path: ends $ends and puts back what it must',
    async (scenario) => {
      const calls: CallLog = [];
      const handle = await harness.run(startOf(scenario, calls));
      const { status } = await handle.describe();
      expect(status.name).toBe(scenario.ends);
      // The expected calls, and nothing else of their kind, in their order.
      const expected = calls.filter((call) => scenario.expects.includes(call));
      expect(new Set(expected)).toEqual(new Set(scenario.expects));
      const order = scenario.expects.map((call) => calls.lastIndexOf(call));
      expect(order).toEqual([...order].sort((left, right) => left - right));
      await recordHistory(scenario, handle);
    },
  );
});

function startOf(scenario: Scenario, calls: CallLog) {
  const { workflow, inputMembers, signalAtStart, drive } = scenario;
  return {
    workflowType: workflow,
    input: { ...workflowInputs[workflow], ...inputMembers },
    activities: fakeActivities(calls, scenario.overrides(calls)),
    ...(signalAtStart ? { signalAtStart } : {}),
    ...(drive ? { drive: (handle: Parameters<typeof drive>[0]) => drive(handle, calls) } : {}),
  };
}
