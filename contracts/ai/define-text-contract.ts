import type { ContentStructure, ContentType } from '#domain/writer/content-types.ts';
import { type AiFunctionContract, defineAiContract } from './ai-function-contract.ts';
import {
  type ArticleBrief,
  articleBriefData,
  sampleBrief,
  type WrittenText,
  writtenText,
} from './article-brief.ts';

/** A function that writes a whole text in one call; `sample` is what its preview is of. */
export function defineTextContract(
  name: string,
  sample: { type: ContentType; structure: ContentStructure },
): AiFunctionContract<ArticleBrief, WrittenText> {
  return defineAiContract({
    name,
    operation: 'content_generation',
    dataSchema: articleBriefData,
    outputSchema: writtenText,
    sampleData: {
      ...sampleBrief,
      content_type: sample.type,
      content_structure: sample.structure,
    },
  });
}
