import type { RemoteStatus } from '#domain/publisher/states.ts';
import type { ProgressInput, TenantInput } from './shared.ts';

export interface PreparePublicationInput extends ProgressInput {
  contentId: string;
  integrationId: string;
  remoteStatus: RemoteStatus;
  /** ISO 8601, UTC: when the destination itself publishes a `future` post. */
  scheduledFor?: string;
  /** It was reviewed first: it goes out only while that approval stands. */
  mustBeApproved?: boolean;
}

export interface PublishPostInput extends TenantInput {
  recordId: string;
}

/** What the destination holds after publishing; ids and addresses only. */
export interface PublishedPost {
  remoteId: string;
  remoteUrl: string;
  remoteStatus: string;
  /** The version of the content that was sent. */
  contentVersion: number;
  warnings: string[];
}

export interface SavePublicationInput extends ProgressInput {
  recordId: string;
  post: PublishedPost;
}

export interface FailPublicationInput extends TenantInput {
  contentId: string;
  integrationId: string;
  reason: string;
}

/** The steps of putting a content on a destination. */
export interface PublisherActivities {
  preparePublication(input: PreparePublicationInput): Promise<{ recordId: string }>;
  publishPost(input: PublishPostInput): Promise<PublishedPost>;
  savePublication(input: SavePublicationInput): Promise<void>;
  failPublication(input: FailPublicationInput): Promise<void>;
}
