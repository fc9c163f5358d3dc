import type { Schema } from '#client/schemas.ts';

/** One published article with everything the end table says of it. */
export interface Article {
  content: Schema<'Content'>;
  images: Schema<'Image'>[];
  record: Schema<'PublishingRecord'>;
}
