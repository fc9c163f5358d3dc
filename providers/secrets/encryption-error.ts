export type EncryptionErrorReason =
  | 'malformed'
  | 'unknown_key'
  | 'not_authentic'
  | 'invalid_key'
  | 'repeated_key_id';

const messages: Record<EncryptionErrorReason, string> = {
  malformed: 'The stored secret is not in a form this version can read',
  unknown_key: 'The stored secret was encrypted with a key this process was not given',
  not_authentic: 'The stored secret was altered, belongs elsewhere or was made with another key',
  invalid_key: 'An encryption key must be 32 bytes in base64, its id letters, digits, _ and -',
  repeated_key_id: 'A previous encryption key has the id of the present one but is another key',
};

/** The one error of encryption. Neither the text, the plain text nor a key is ever part of it. */
export class EncryptionError extends Error {
  override readonly name = 'EncryptionError';
  readonly reason: EncryptionErrorReason;

  constructor(reason: EncryptionErrorReason, keyId?: string) {
    super(keyId === undefined ? messages[reason] : `${messages[reason]} (key id ${keyId})`);
    this.reason = reason;
  }
}
