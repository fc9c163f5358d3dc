/** One message to one person, ready to be sent. */
export interface Mail {
  /** A bare address, without a display name. */
  to: string;
  /** One line. */
  subject: string;
  text: string;
  html: string;
  /** Left part of the Message-ID: the same in every attempt, so that a receiver can tell a repetition. */
  messageId: string;
}

/** Whatever takes e-mail to the outside. One call is one attempt: nothing is retried in here. */
export interface Mailer {
  /**
   * @throws ProviderError that is `retryable` when the same message may be taken later; its words never
   *   hold an address
   * @throws the signal's own reason when it aborts
   */
  send(mail: Mail, signal: AbortSignal): Promise<void>;
  /** Ends idle connections; a message on its way is finished. */
  close(): void;
}
