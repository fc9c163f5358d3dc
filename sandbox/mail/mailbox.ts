/** An e-mail as it arrived, with what was read of it. */
export interface ReceivedMail {
  id: number;
  /** ISO 8601, UTC. */
  at: string;
  /** Of the envelope, which decides who gets it. */
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  messageId: string;
  raw: Buffer;
}

/** Kept at most; the oldest go first. */
const keptMessages = 500;
const keptBytes = 32 * 1024 * 1024;

/** What the sandbox's mail server was sent, in memory: a restart empties it. */
export class Mailbox {
  #messages: ReceivedMail[] = [];
  #sequence = 0;
  #bytes = 0;

  add(mail: Omit<ReceivedMail, 'id' | 'at'>): void {
    this.#sequence += 1;
    this.#messages.push({ id: this.#sequence, at: new Date().toISOString(), ...mail });
    this.#bytes += mail.raw.length;
    while (this.#messages.length > keptMessages || this.#bytes > keptBytes) {
      this.#bytes -= this.#messages.shift()?.raw.length ?? this.#bytes;
    }
  }

  /**
   * Newest first.
   *
   * @param to only those sent to this address, in whatever case it is written
   */
  list(to?: string): ReceivedMail[] {
    const wanted = to?.toLowerCase();
    return this.#messages
      .filter((mail) => !wanted || mail.to.some((address) => address.toLowerCase() === wanted))
      .toReversed();
  }

  find(id: number): ReceivedMail | undefined {
    return this.#messages.find((mail) => mail.id === id);
  }

  clear(): void {
    this.#messages = [];
    this.#bytes = 0;
  }
}
