import { ApplicationFailure } from '@temporalio/common';
import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { savePart } from '#activities/writer/article-parts.ts';
import { earlierReplies } from '#activities/writer/earlier-replies.ts';
import { articleOutlineContract } from '#contracts/ai/article-outline.ts';
import { divideIntoParts, type PlannedSection } from '#domain/writer/article-plan.ts';
import { articleMaterial } from './article-material.ts';
import { livingTask, loadBrief } from './load-brief.ts';

/** Words a reader gets under one heading: enough to say something, few enough to find it again. */
const wordsASection = 230;

/** More sections than this are a list, not an outline. */
const mostSections = 60;

/** Plans the sections of a long article, and divides them into the parts it is written in. */
export const articleOutlineFunction = defineAiFunction({
  ...articleOutlineContract,
  // The whole article is charged where it is saved.
  operation: null,

  async load(em, step) {
    const task = await livingTask(em, step.subject.taskId);
    const brief = await loadBrief(em, task, step.runId);
    const material = await articleMaterial(em, step.runId);
    const fitting = Math.round(task.wordCount / wordsASection);
    const section_count = task.outline.length || Math.min(mostSections, Math.max(3, fitting));
    return { ...brief, ...material, section_count };
  },

  earlierReplies,

  estimate: () => 0,

  async save(em, step, { sections }) {
    const task = await livingTask(em, step.subject.taskId);
    const planned = inWantedOrder(sections, task.outline);
    if (planned.length === 0) {
      throw ApplicationFailure.nonRetryable('The model planned no section.', 'ai_invalid');
    }
    const parts = divideIntoParts(planned, task.wordCount);
    await savePart(em, step.runId, task, { kind: 'outline', position: 0, data: { parts } });
    return {
      result: { parts: parts.length, sections: planned.length },
      message: `Planned ${planned.length} sections in ${parts.length} part(s)`,
      counts: { sections: planned.length },
      amount: null,
      relatedObjectType: 'task',
      relatedObjectId: task.id,
    };
  },
});

/** Where the customer named the sections, theirs stand, in their order, whatever the model made of them. */
function inWantedOrder(
  sections: readonly PlannedSection[],
  wanted: readonly string[],
): PlannedSection[] {
  const named = sections
    .map((section) => ({ ...section, heading: section.heading.trim() }))
    .filter(({ heading }) => heading !== '')
    .slice(0, mostSections);
  if (wanted.length === 0) return named;
  const key = (heading: string) => heading.trim().toLowerCase();
  const byHeading = new Map(named.map((section) => [key(section.heading), section]));
  return wanted.map((heading, index) => {
    const { points = [], words = 0 } = byHeading.get(key(heading)) ?? named[index] ?? {};
    return { heading, points, words };
  });
}
