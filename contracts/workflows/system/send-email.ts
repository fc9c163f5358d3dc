import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type WorkflowInput } from '../workflow-contract.ts';

export interface SendEmailInput extends WorkflowInput {
  emailMessageId: string;
}

/** Sends one e-mail. It is no run: nobody pauses it, and it is in no list of runs. */
export const sendEmailContract = defineWorkflow<SendEmailInput, void>({
  type: 'sendEmail',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ emailMessageId }) => `send-email/${emailMessageId}`,
});
