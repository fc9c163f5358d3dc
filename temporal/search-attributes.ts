import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { searchAttributeNames } from '#contracts/workflows/progress.ts';

/** Typed keys of what every workflow is found by. Plain text on the server: never personal data. */
export const searchAttributeKeys = {
  account: defineSearchAttributeKey(searchAttributeNames.account, SearchAttributeType.KEYWORD),
  site: defineSearchAttributeKey(searchAttributeNames.site, SearchAttributeType.KEYWORD),
  runType: defineSearchAttributeKey(searchAttributeNames.runType, SearchAttributeType.KEYWORD),
  stage: defineSearchAttributeKey(searchAttributeNames.stage, SearchAttributeType.KEYWORD),
} as const;

/** All of them, for registering. */
export const allSearchAttributeKeys = Object.values(searchAttributeKeys);
