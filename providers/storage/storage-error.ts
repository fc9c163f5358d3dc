export type StorageErrorKind = 'invalid_input' | 'no_space' | 'access_denied' | 'unavailable';

/** The one error object storages throw; the message names keys, never places of the machine. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: StorageErrorKind;

  constructor(kind: StorageErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
