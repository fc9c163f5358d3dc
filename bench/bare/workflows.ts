import { proxyActivities } from '@temporalio/workflow';
import type { BareActivities } from './activities.ts';

const { writeRow } = proxyActivities<BareActivities>({ startToCloseTimeout: '30s' });

/** As many steps as it is told, each one plain activity: what one writes after reading the tutorial. */
export async function bareWorkflow(steps: number): Promise<number> {
  let written = 0;
  for (let step = 0; step < steps; step += 1) written += await writeRow(step);
  return written;
}
