import type { StateMachine } from '#domain/shared/transitions.ts';

export const publishingStatuses = [
  'pending',
  'publishing',
  'published',
  'failed',
  'unpublished',
] as const;

/** What the post is to be at the destination. */
export const remoteStatuses = ['draft', 'publish', 'future'] as const;

export type PublishingStatus = (typeof publishingStatuses)[number];
export type RemoteStatus = (typeof remoteStatuses)[number];

/** Publishing again from published is an update; a cancelled attempt waits again. */
export const publishingMachine: StateMachine<PublishingStatus> = {
  subject: 'publishing record',
  moves: {
    pending: ['publishing', 'failed'],
    publishing: ['published', 'failed', 'pending'],
    published: ['publishing', 'unpublished'],
    failed: ['publishing', 'pending'],
    unpublished: ['publishing', 'pending'],
  },
};
