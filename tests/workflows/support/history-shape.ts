/** What differs from one recording to the next though the code is the same. */
const ofOneRecording =
  /^(?:eventTime|taskId|identity|stackTrace|requestId|workflowId|.*[rR]unId|workflowExecutionExpirationTime|historySizeBytes|workerVersion|sdkMetadata|binaryChecksum|meteringMetadata|startedEventId|scheduledEventId|workflowTaskCompletedEventId|initiatedEventId|eventId|namespaceId|.*[tT]imestamp|.*Time)$/;

/**
 * What a history says of the code that made it: its events in their order with what they carry, without ids and
 * times. Payloads count by their bytes, but for those of markers, which hold times of local activities.
 */
export function shapeOf(history: unknown): unknown {
  if (Array.isArray(history)) return history.map(shapeOf);
  if (typeof history !== 'object' || history === null) return history;
  if ('kind' in history && history.kind === 'TASK_QUEUE_KIND_STICKY') return 'sticky';
  return Object.fromEntries(
    Object.entries(history)
      .filter(([name]) => !ofOneRecording.test(name))
      .map(([name, member]) => [
        name,
        name === 'markerRecordedEventAttributes' ? markerOf(member) : shapeOf(member),
      ]),
  );
}

/** A marker's name, its result and the patch or activity it is of; the rest are sequence and clock. */
function markerOf(attributes: {
  markerName: string;
  details?: Record<string, { payloads?: { data?: string }[] }>;
}): unknown {
  const { markerName, details = {} } = attributes;
  const text = (name: string) =>
    Buffer.from(details[name]?.payloads?.[0]?.data ?? '', 'base64').toString();
  const activity = /"activity_type":"(\w+)"/.exec(text('data'))?.[1];
  const patch = /"id":"([^"]+)"/.exec(text('patch-data'))?.[1];
  return { markerName, activity, patch, result: text('result') };
}
