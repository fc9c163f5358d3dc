import type { RemoteStatus } from '#domain/publisher/states.ts';

/** The fields of one write, compared with what is read back. */
export interface PostFields {
  title: string;
  content: string;
  slug: string;
  excerpt: string;
  status: RemoteStatus;
  date_gmt?: string;
  categories: number[];
  tags: number[];
  featured_media?: number;
}
