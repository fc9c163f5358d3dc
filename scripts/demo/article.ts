import type { z } from 'zod';
import type { publishingRecordRow } from '#contracts/api/publisher/publishing-records.ts';
import type { contentRow } from '#contracts/api/writer/content.ts';
import type { imageRow } from '#contracts/api/writer/images.ts';

/** One published article with everything the end table says of it. */
export interface Article {
  content: z.infer<typeof contentRow>;
  images: z.infer<typeof imageRow>[];
  record: z.infer<typeof publishingRecordRow>;
}
