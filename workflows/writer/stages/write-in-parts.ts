import type { GenerateContentOutput } from '#contracts/workflows/writer/generate-content.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import { inWindowToTheEnd } from '#workflows/shared/in-window-to-the-end.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

/** Parts of one article under way at once: enough to be quick, few enough to leave the vendor to others. */
const partsAtOnce = 4;

/**
 * A long article: the outline, its parts beside each other, and an editor's pass that saves it. Each part is a
 * step of its own; one that fails leaves the others to their end, so that another run finds them.
 */
export async function writeInParts(
  control: RunControl,
  taskId: string,
  { from }: { from: number },
): Promise<GenerateContentOutput> {
  const at = (share: number) => from + (1 - from) * share;
  const outlined = await runAiStep(control, {
    functionName: 'article_outline',
    step: 'outline',
    subject: { taskId },
    summary: 'plan the sections',
    from: at(0),
    to: at(0.15),
  });
  const parts = Number(outlined.parts);
  await inWindowToTheEnd({ count: parts, size: partsAtOnce }, async (part) => {
    await runAiStep(control, {
      functionName: 'article_section',
      step: `part-${part + 1}`,
      subject: { taskId, part },
      summary: `write part ${part + 1} of ${parts}`,
      from: at(0.15),
      to: at(0.15 + (0.6 * (part + 1)) / parts),
    });
  });
  const saved = await runAiStep(control, {
    functionName: 'edit_article',
    step: 'edit',
    subject: { taskId },
    summary: 'edit the article',
    from: at(0.75),
    to: 1,
  });
  return { contentId: String(saved.contentId), wordCount: Number(saved.wordCount) };
}
