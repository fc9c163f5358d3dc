import {
  CancellationScope,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  rootCause,
} from '@temporalio/workflow';
import type { MailActivities } from '#contracts/activities/mail.ts';
import type { SendEmailInput } from '#contracts/workflows/system/send-email.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { databaseWork, emailDelivery } from '#workflows/shared/activity-options.ts';

// The mail server stands on its own queue: one that is slow holds up e-mail and nothing else.
const { deliverEmail } = proxyActivities<MailActivities>({
  ...emailDelivery,
  taskQueue: taskQueues.mail,
});

// A line in the database.
const { failEmail } = proxyLocalActivities<MailActivities>(databaseWork);

/** Sends one e-mail, or notes why it cannot be sent. The input holds ids alone: no address is in a history. */
export async function sendEmail({ accountId, emailMessageId }: SendEmailInput): Promise<void> {
  const message = { accountId, emailMessageId };
  try {
    await deliverEmail.executeWithOptions({ summary: 'send e-mail' }, [message]);
  } catch (error) {
    const reason = isCancellation(error)
      ? 'Cancelled by request.'
      : (rootCause(error) ?? 'Unknown failure');
    await CancellationScope.nonCancellable(() =>
      failEmail.executeWithOptions({ summary: 'e-mail failed' }, [{ ...message, reason }]),
    );
    throw error;
  }
}
