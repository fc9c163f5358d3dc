import type {
  GenerateIdeasInput,
  GenerateIdeasOutput,
} from '#contracts/workflows/planner/generate-ideas.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import { RunControl } from '#workflows/shared/run-control.ts';

const stages = ['ideas'] as const;

/** Proposes pieces of content for one cluster. */
export async function generateIdeas(input: GenerateIdeasInput): Promise<GenerateIdeasOutput> {
  const control = new RunControl(input, stages);
  return control.toTheEnd(async () => {
    control.enter('ideas');
    const saved = await runAiStep(control, {
      functionName: 'generate_ideas',
      step: 'ideas',
      subject: { clusterId: input.clusterId, count: input.count },
      summary: 'propose ideas',
      from: 0,
      to: 1,
    });
    return { ideas: Number(saved.ideas) };
  });
}
