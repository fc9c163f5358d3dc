import { orderStages, type PipelineStage } from './stages.ts';
import type { ContentStatus } from './states.ts';

interface Wish {
  /** As asked; absent: the usual ones. */
  stages?: readonly PipelineStage[] | undefined;
  /** Whether a person's word is waited for; absent: as the stages say. */
  approvalRequired?: boolean | undefined;
}

/** What enters a pipeline: something to be written, or a content by where it comes from (spec/api.md). */
export type PipelineEntry = 'unwritten' | 'written_here' | 'written_elsewhere';

/**
 * Whoever may start what publishes may approve it (spec/domain.md), so what is written waits for a person's word
 * only where that is wanted; a content that exists is taken to its review.
 */
const usualStages: Readonly<Record<PipelineEntry, readonly PipelineStage[]>> = {
  unwritten: ['generate', 'image_prompts', 'images', 'publish'],
  written_here: ['link', 'optimize', 'review'],
  written_elsewhere: ['optimize', 'review'],
};

/** The stages of a pipeline in their order, with the review gate where a person's word is wanted. */
export function stagesOfEntry(
  entry: PipelineEntry,
  { stages, approvalRequired }: Wish,
): PipelineStage[] {
  const wanted = new Set(stages ?? usualStages[entry]);
  if (approvalRequired === true) wanted.add('review');
  if (approvalRequired === false) wanted.delete('review');
  return orderStages([...wanted]);
}

/** What is known of a content that a pipeline is to begin with. */
export interface EnteringContent {
  title: string;
  status: ContentStatus;
  /** 0: nothing to work on. */
  wordCount: number;
  /** Whether a picture of it can be drawn: one that is described. */
  hasPrompts: boolean;
}

/**
 * Why a content cannot enter a pipeline at these stages.
 *
 * @returns the reason in words; nothing when it can
 */
export function entryRefusal(
  content: EnteringContent,
  stages: readonly PipelineStage[],
): string | undefined {
  const { title, status, wordCount, hasPrompts } = content;
  const has = (stage: PipelineStage) => stages.includes(stage);
  if (has('generate')) {
    return `"${title}" is written already: name its task to have it written anew`;
  }
  if (wordCount === 0) return `"${title}" has no text yet`;
  if (status === 'archived') return `"${title}" is archived`;
  if (has('review') && (status === 'approved' || status === 'published')) {
    return `"${title}" is ${status} already: leave the review out`;
  }
  if (has('images') && !has('image_prompts') && !hasPrompts) {
    return `"${title}" has no described image to draw: begin with image_prompts`;
  }
  return undefined;
}

/**
 * Why something that is still to be written cannot take these stages.
 *
 * @returns the reason in words; nothing when it can
 */
export function unwrittenRefusal(stages: readonly PipelineStage[]): string | undefined {
  if (stages[0] !== 'generate') return 'What is not written yet begins with generate';
  if (stages.includes('images') && !stages.includes('image_prompts')) {
    return 'Images of a new article are drawn from image_prompts: take both or none';
  }
  return undefined;
}
