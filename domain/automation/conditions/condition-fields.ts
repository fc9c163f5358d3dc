import {
  clusterStatuses,
  ideaStatuses,
  keywordIntents,
  keywordStatuses,
} from '../../planner/states.ts';
import { contentStructures, contentTypes } from '../../writer/content-types.ts';
import { contentStatuses, taskStatuses } from '../../writer/states.ts';
import type { RuleTrigger } from '../rules.ts';

/** What a field holds. A choice is a text of a closed list, a list holds texts. */
export type FieldType =
  | { type: 'text' }
  | { type: 'number' }
  | { type: 'boolean' }
  | { type: 'list' }
  | { type: 'choice'; choices: readonly string[] };

export type FieldCatalogue = Readonly<Record<string, FieldType>>;

const text = { type: 'text' } as const;
const number = { type: 'number' } as const;
const boolean = { type: 'boolean' } as const;
const list = { type: 'list' } as const;
const choice = (choices: readonly string[]) => ({ type: 'choice', choices }) as const;

/** Known whatever has happened: the balance of the account. */
const always = { credits: number } as const satisfies FieldCatalogue;

const keyword = {
  keyword: text,
  volume: number,
  difficulty: number,
  cpc: number,
  intent: choice(keywordIntents),
  country: text,
  source: text,
  status: choice(keywordStatuses),
  has_cluster: boolean,
} as const satisfies FieldCatalogue;

const cluster = {
  name: text,
  description: text,
  keywords_count: number,
  volume: number,
  mapped_pages: number,
  status: choice(clusterStatuses),
  locked: boolean,
  cannibalised: boolean,
} as const satisfies FieldCatalogue;

const idea = {
  idea_title: text,
  description: text,
  intent: choice(keywordIntents),
  content_type: choice(contentTypes),
  content_structure: choice(contentStructures),
  target_keywords: list,
  estimated_word_count: number,
  is_duplicate: boolean,
  status: choice(ideaStatuses),
} as const satisfies FieldCatalogue;

const task = {
  title: text,
  description: text,
  content_type: choice(contentTypes),
  content_structure: choice(contentStructures),
  keywords: list,
  word_count: number,
  with_research: boolean,
  status: choice(taskStatuses),
} as const satisfies FieldCatalogue;

const content = {
  title: text,
  entity_type: choice(contentTypes),
  content_structure: choice(contentStructures),
  word_count: number,
  primary_keyword: text,
  secondary_keywords: list,
  findings_count: number,
  status: choice(contentStatuses),
  source: text,
} as const satisfies FieldCatalogue;

/** How much of each kind waits on the site (or in the rule's sector). */
const site = {
  keywords_new: number,
  clusters_without_ideas: number,
  ideas_new: number,
  tasks_pending: number,
  contents_in_review: number,
  contents_approved: number,
} as const satisfies FieldCatalogue;

/** The fields that conditions of a trigger may name, with what they hold. */
export const conditionFields = {
  schedule: { ...always, ...site },
  keyword_added: { ...always, ...keyword },
  cluster_created: { ...always, ...cluster },
  idea_created: { ...always, ...idea },
  task_created: { ...always, ...task },
  content_generated: { ...always, ...content },
  content_published: { ...always, ...content },
  credits_low: { ...always, threshold: number },
} as const satisfies Record<RuleTrigger, FieldCatalogue>;
