import type { TenantInput } from './shared.ts';

export interface DeliverEmailInput extends TenantInput {
  emailMessageId: string;
}

export interface FailEmailInput extends DeliverEmailInput {
  /** In words for an operator; never an address. */
  reason: string;
}

/** The sending of one e-mail. */
export interface MailActivities {
  /** Renders it, hands it to the mail server and notes that; one that is not waiting any more is left alone. */
  deliverEmail(input: DeliverEmailInput): Promise<void>;
  /** Notes that it will not be sent. */
  failEmail(input: FailEmailInput): Promise<void>;
}
