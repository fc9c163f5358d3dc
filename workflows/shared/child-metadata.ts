import { workflowInfo } from '@temporalio/workflow';
import { searchAttributeNames } from '#contracts/workflows/progress.ts';
import { describeStart } from '#contracts/workflows/start-details.ts';

/**
 * What operators see of a child and find it by: account, site, who started it and the request of its parent, and a
 * title and type of its own.
 */
export function childMetadata(title: string, runType: string) {
  const { searchAttributes, memo, workflowId } = workflowInfo();
  const own = {
    [searchAttributeNames.runType]: [runType],
    [searchAttributeNames.stage]: ['queued'],
  };
  return {
    staticSummary: title,
    staticDetails: describeStart({ runType, startedBy: 'its parent', partOf: workflowId }),
    searchAttributes: { ...searchAttributes, ...own },
    ...(memo ? { memo: { ...memo, title } } : {}),
  };
}
