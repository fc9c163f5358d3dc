/** What an operator wants to know of a workflow before it says anything itself. */
interface StartDetails {
  runType: string;
  /** The kind of starter; who it was stands in the run's row. */
  startedBy: string;
  requestId?: string | null;
  /** The workflow that started this one as a part of itself. */
  partOf?: string;
}

/** The static details of a workflow in Markdown, a line a fact: what the Web UI shows under its summary. */
export function describeStart({ runType, startedBy, requestId, partOf }: StartDetails): string {
  const lines = [
    `**Run:** ${runType}`,
    partOf ? `**Part of:** ${partOf}` : `**Started by:** ${startedBy}`,
    requestId ? `**Request:** ${requestId}` : '',
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}
