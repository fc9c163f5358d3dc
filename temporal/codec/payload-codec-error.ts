/** Why an encrypted payload cannot be opened; never says anything of what is in it. */
type PayloadCodecFault = 'unknown_key' | 'not_authentic' | 'malformed';

const sentences: Record<PayloadCodecFault, (keyId: string) => string> = {
  unknown_key: (keyId) =>
    `The payload is encrypted with key ${keyId}, which this process was not given (TEMPORAL_CODEC_KEY, TEMPORAL_CODEC_PREVIOUS_KEYS).`,
  not_authentic: (keyId) =>
    `The payload was altered, or key ${keyId} of this process is not the one it was encrypted with.`,
  malformed: () => 'The payload says that it is encrypted, but is not in a form that can be read.',
};

/** A payload that cannot be opened. A retry helps as soon as the key is there, so it is no failure for ever. */
export class PayloadCodecError extends Error {
  override readonly name = 'PayloadCodecError';
  readonly fault: PayloadCodecFault;

  constructor(fault: PayloadCodecFault, keyId = '') {
    super(sentences[fault](keyId));
    this.fault = fault;
  }
}
