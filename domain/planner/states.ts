import type { StateMachine } from '#domain/shared/transitions.ts';

export const keywordStatuses = ['new', 'mapped', 'active', 'archived'] as const;
export const clusterStatuses = ['new', 'mapped', 'active'] as const;
export const ideaStatuses = ['new', 'queued', 'completed'] as const;
export const keywordIntents = [
  'informational',
  'navigational',
  'commercial',
  'transactional',
] as const;

/** What of a site an idea can nearly repeat. */
export const duplicateTypes = ['idea', 'task', 'content'] as const;

/** A proposal is proposed while it waits for the customer's word; saved once its clusters stand. */
export const proposalStatuses = ['grouping', 'proposed', 'accepted', 'discarded', 'saved'] as const;

export const clusterChangeKinds = [
  'merge',
  'split',
  'move',
  'lock',
  'unlock',
  'rename',
  'delete',
  'recluster',
] as const;

/** Interrupted: the upload broke off; what had been read by then is kept. */
export const importStatuses = ['reading', 'completed', 'interrupted'] as const;

export type KeywordStatus = (typeof keywordStatuses)[number];
export type ClusterStatus = (typeof clusterStatuses)[number];
export type IdeaStatus = (typeof ideaStatuses)[number];
export type KeywordIntent = (typeof keywordIntents)[number];

/** Mapped: has a cluster. A keyword that loses its cluster is new again. */
export const keywordMachine: StateMachine<KeywordStatus> = {
  subject: 'keyword',
  moves: {
    new: ['mapped', 'active', 'archived'],
    mapped: ['new', 'active', 'archived'],
    active: ['new', 'mapped', 'archived'],
    archived: ['new', 'mapped', 'active'],
  },
};

/** Mapped: has keywords. Active: has content. */
export const clusterMachine: StateMachine<ClusterStatus> = {
  subject: 'cluster',
  moves: {
    new: ['mapped', 'active'],
    mapped: ['new', 'active'],
    active: ['new', 'mapped'],
  },
};

/** Queued: has a task. Completed: its content exists. Unqueued while its task is still pending. */
export const ideaMachine: StateMachine<IdeaStatus> = {
  subject: 'idea',
  moves: {
    new: ['queued'],
    queued: ['new', 'completed'],
    completed: [],
  },
};
