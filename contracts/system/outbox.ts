import type { WorkflowInput } from '../workflows/workflow-contract.ts';

/** What the relay needs to start a workflow; ids only, never texts. */
export interface StartPayload {
  workflowType: string;
  taskQueue: string;
  input: WorkflowInput;
  runType: string;
  siteId: string | null;
  title: string;
  startedBy: string;
  requestId: string | null;
}

/** What the relay needs to signal one. */
export interface SignalPayload {
  signal: 'pause' | 'resume' | 'approve' | 'reject';
}

/** A committed wish that must reach Temporal, in the form the relay delivers it. */
export type OutboxDelivery = { id: string; accountId: string; workflowId: string } & (
  | { kind: 'start'; payload: StartPayload }
  | { kind: 'signal'; payload: SignalPayload }
  | { kind: 'cancel'; payload: Record<string, never> }
);
