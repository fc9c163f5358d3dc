import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type CallLog, fakeActivities } from './support/fake-activities.ts';
import { createHarness, type Harness } from './support/harness.ts';
import { scenarios } from './support/scenarios.ts';
import { workflowInputs } from './support/workflow-inputs.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness(inject('temporalAddress'));
});
afterAll(() => harness.close());

describe('every workflow on every path', () => {
  it.each(scenarios)(
    '$workflow, $path, ends $ends and puts back what it must',
    async (scenario) => {
      const calls: CallLog = [];
      const handle = await harness.run({
        workflowType: scenario.workflow,
        input: workflowInputs[scenario.workflow],
        activities: fakeActivities(calls, scenario.overrides(calls)),
        ...(scenario.signalAtStart ? { signalAtStart: scenario.signalAtStart } : {}),
        ...(scenario.drive
          ? { drive: (started) => scenario.drive?.(started, calls) ?? Promise.resolve() }
          : {}),
      });
      const { status } = await handle.describe();
      expect(status.name).toBe(scenario.ends);
      expect(calls.filter((call) => scenario.expects.includes(call))).toEqual(
        expect.arrayContaining(scenario.expects),
      );
      const order = scenario.expects.map((call) => calls.lastIndexOf(call));
      expect(order).toEqual([...order].sort((left, right) => left - right));
    },
  );
});
