import { operations } from './operation-table.ts';
import { canonicalOperation } from './operations.ts';

/**
 * The ledger's line for people: "Generated content (900 words)".
 *
 * @param amount what the operation counts: words, images, clusters, requests
 * @param made things made, where they are not what is counted: ideas are paid by cluster
 * @throws UnknownOperation
 */
export function describeOperation(name: string, amount: number, made?: number): string {
  const operation = canonicalOperation(name);
  switch (operation) {
    case 'clustering':
      return 'Clustering operation';
    case 'idea_generation':
      return made === undefined
        ? `Generated ideas for ${amount} cluster(s)`
        : `Generated ${made} idea(s)`;
    case 'content_generation':
      return `Generated content (${amount} words)`;
    case 'image_prompt_extraction':
      return `Extracted image prompts of ${amount} content piece(s)`;
    case 'image_generation':
      return `Generated ${amount} image(s)`;
    case 'linking':
      return `Linked ${amount} content piece(s)`;
    case 'optimization':
      return `Optimized content (${amount} words)`;
    case 'site_structure_generation':
      return 'Generated site structure';
    case 'site_page_generation':
      return `Generated ${amount} site page(s)`;
    case 'keyword_metrics':
      return `Fetched metrics of ${amount} keyword(s)`;
    case 'programmatic_titles':
      return `Generated ${amount} programmatic title(s)`;
    case 'visibility_check':
      return `Visibility check (${amount} answer(s))`;
    case 'post_analysis':
      return `Analysed ${amount} post(s)`;
    case 'chat_message':
      return `Answered ${amount} chat message(s)`;
    default:
      return operations[operation].displayName;
  }
}
