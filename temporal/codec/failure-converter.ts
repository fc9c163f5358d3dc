import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Puts messages and stack traces of failures into payloads, where the codec encrypts them. Loaded by path, by
 * workers and into the workflow bundle; the name is the SDK's.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
