import type {
  OptimizeContentInput,
  OptimizeContentOutput,
} from '#contracts/workflows/optimizer/optimize-content.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { optimizeVersion } from './stages/optimize-text.ts';

const stages = ['optimize'] as const;

/** Optimises the text of one content: the rewritten text is kept only if it scores better. */
export async function optimizeContent(input: OptimizeContentInput): Promise<OptimizeContentOutput> {
  const { contentId, version } = input;
  const control = new RunControl(input, stages);
  return control.toTheEnd(() => optimizeVersion(control, { contentId, version }));
}
