export type PictureErrorKind =
  | 'no_picture'
  | 'animated'
  | 'too_many_bytes'
  | 'too_many_pixels'
  | 'damaged';

/** A file that is not taken as a picture. The message is for whoever sent it. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly kind: PictureErrorKind;

  constructor(kind: PictureErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
