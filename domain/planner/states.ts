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
