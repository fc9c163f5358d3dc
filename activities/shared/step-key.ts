import { Context } from '@temporalio/activity';

/**
 * The key under which an effect happens once: workflow id and step. It is the same in every attempt and
 * after every crash.
 */
export function stepKey(step: string): string {
  const { workflowExecution } = Context.current().info;
  return `${workflowExecution?.workflowId ?? 'standalone'}:${step}`;
}
