import type { RemoteStatus } from '#domain/publisher/states.ts';

/** A file of a post: sent once a destination, however often the post is published. */
export interface CmsMedia {
  /** SHA-256 of the bytes, hexadecimal: what tells files apart. */
  hash: string;
  /** Without a folder; a destination may know the file by another name. */
  fileName: string;
  mime: string;
  bytes: Buffer;
  altText: string;
  caption: string;
  /** The `src` that stands for this file in the HTML, replaced by the destination's address. */
  placeholderSrc: string;
}

/** Where a destination keeps a file. */
export interface RemoteFile {
  id: string;
  url: string;
}

/** What search engines are told about a post. */
export interface CmsSeo {
  metaTitle: string;
  metaDescription: string;
  focusKeyword: string;
  secondaryKeywords: string[];
}

/** A post as the platform wants it to stand on the destination. */
export interface CmsPost {
  /** Our content's id (UUID): the marker by which a post of an earlier attempt is found. */
  contentId: string;
  title: string;
  html: string;
  slug: string;
  excerpt: string;
  remoteStatus: RemoteStatus;
  /** ISO 8601 with `Z`; needed for `future`. */
  dateGmt?: string;
  /** Names; made where the destination lacks them. */
  categories: string[];
  tags: string[];
  featuredMedia?: CmsMedia;
  /** Files the HTML shows. */
  media: CmsMedia[];
  /** The post's id of an earlier publishing. */
  knownRemoteId?: string;
  /** Files the destination already holds, by hash. */
  knownMedia: ReadonlyMap<string, RemoteFile>;
  seo: CmsSeo;
}

/** What stands on the destination, read back from it. */
export interface CmsPublication {
  remoteId: string;
  remoteUrl: string;
  remoteStatus: string;
  /** When the destination last changed it, ISO 8601 in UTC; kept, it tells our own change from others'. */
  modifiedGmt: string;
  /** False when a post was found and updated. */
  created: boolean;
  media: { hash: string; id: string; url: string }[];
  /** What differs from what was sent, in words for people. */
  warnings: string[];
}

/** What a connection test found; `cause` is set when publishing would not work. */
export interface ConnectionReport {
  ok: boolean;
  cause?: string;
  /** The account on the destination. */
  user?: string;
  /** What will work less well than it could, in words for people. */
  warnings: string[];
}

/** A change at the destination. */
export interface CmsChange {
  remoteId: string;
  /** Our content's id where the post carries it. */
  contentId: string | null;
  /** ISO 8601 in UTC. */
  modifiedGmt: string;
  status: string;
  title: string;
  html: string;
  url: string;
}

/** One page of changes; `cursor` is kept for the next call, at once while `hasMore`, else later. */
export interface CmsChanges {
  changes: CmsChange[];
  cursor: string;
  hasMore: boolean;
}

/**
 * A destination for content. Every call may be repeated: what creates something looks for it first.
 * All of them throw `CmsError` for what the destination or the way to it does wrong.
 */
export interface CmsAdapter {
  /** Tells whether publishing would work; what is wrong is reported, not thrown. */
  testConnection(signal: AbortSignal): Promise<ConnectionReport>;
  /** Finds or creates the post, with its files and terms, and reads it back. */
  publish(post: CmsPost, signal: AbortSignal): Promise<CmsPublication>;
  /** Like `publish`, of this post only: `not_found` when the destination has it no more. */
  update(remoteId: string, post: CmsPost, signal: AbortSignal): Promise<CmsPublication>;
  /** Takes a post out of the public view without losing it. */
  unpublish(remoteId: string, signal: AbortSignal): Promise<void>;
  /** Sends a file unless the destination has it. */
  uploadMedia(media: CmsMedia, signal: AbortSignal): Promise<RemoteFile>;
  /** The id of a category or tag of that name, made where it is missing. */
  upsertTaxonomy(kind: 'category' | 'tag', name: string, signal: AbortSignal): Promise<string>;
  /** What changed since a cursor; null reads everything. */
  listChanged(cursor: string | null, signal: AbortSignal): Promise<CmsChanges>;
}
