import { condition, setHandler } from '@temporalio/workflow';
import { approveSignal, rejectSignal } from './messages.ts';

/** A person's word on what a workflow proposes. The first one counts. */
export class Decision {
  private approved: boolean | undefined;

  /** Made before the first await, so that no message finds no handler. */
  constructor() {
    setHandler(approveSignal, () => {
      this.approved ??= true;
    });
    setHandler(rejectSignal, () => {
      this.approved ??= false;
    });
  }

  /** Whether it was approved; silence until the time is up is a no. */
  async isApproved(within: '30 days'): Promise<boolean> {
    const summary = 'time to approve or reject';
    await condition(() => this.approved !== undefined, within, { summary });
    return this.approved ?? false;
  }
}
