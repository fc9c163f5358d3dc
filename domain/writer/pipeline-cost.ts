import { defaultWordCount, type OperationName, operationCost } from '#domain/billing/operations.ts';
import { orderStages, type PipelineStage } from './stages.ts';

interface PipelineCostRequest {
  stages: readonly PipelineStage[];
  /** Word target, or for existing content its real words; without one, 1000. */
  wordCount?: number | null;
  /** Whether pages are searched and read before it is written. */
  withResearch?: boolean;
  /** The featured one and those inside the article. */
  pictures: number;
  /** Credits a unit from CreditCostConfig, by operation. */
  unitPrices?: Partial<Record<OperationName, number>>;
}

interface PipelineCostItem {
  stage: PipelineStage;
  operation: OperationName;
  amount: number;
  credits: number;
}

/** What a pipeline over one content is expected to cost: an item for each paid stage, and the sum. */
export function pipelineCost(request: PipelineCostRequest): {
  items: PipelineCostItem[];
  total: number;
} {
  const items = orderStages(request.stages).flatMap((stage) =>
    paidWork(stage, request).map(({ operation, amount }) => {
      const credits = operationCost(operation, amount, request.unitPrices?.[operation]);
      return { stage, operation, amount, credits };
    }),
  );
  return { items, total: items.reduce((sum, item) => sum + item.credits, 0) };
}

interface PaidWork {
  operation: OperationName;
  amount: number;
}

/** What a stage is charged by; nothing for the stages that cost nothing. */
function paidWork(
  stage: PipelineStage,
  { wordCount, withResearch = false, pictures }: PipelineCostRequest,
): PaidWork[] {
  const words = wordCount ?? defaultWordCount;
  switch (stage) {
    case 'generate': {
      const writing: PaidWork = { operation: 'content_generation', amount: words };
      return withResearch ? [{ operation: 'article_research', amount: 1 }, writing] : [writing];
    }
    case 'image_prompts':
      return [{ operation: 'image_prompt_extraction', amount: 1 }];
    case 'images':
      return [{ operation: 'image_generation', amount: pictures }];
    case 'link':
      return [{ operation: 'linking', amount: 1 }];
    case 'optimize':
      return [{ operation: 'optimization', amount: words }];
    case 'review':
    case 'publish':
      return [];
  }
}
