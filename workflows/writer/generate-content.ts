import type {
  GenerateContentInput,
  GenerateContentOutput,
} from '#contracts/workflows/writer/generate-content.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { writeArticle } from './stages/write-article.ts';

const stages = ['generate'] as const;

/** Writes the article of one task. */
export async function generateContent(input: GenerateContentInput): Promise<GenerateContentOutput> {
  const control = new RunControl(input, stages);
  return control.toTheEnd(() => writeArticle(control, input.taskId));
}
