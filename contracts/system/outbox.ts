import type { WorkflowInput } from '../workflows/workflow-contract.ts';
import type { SchedulePayload } from './schedules.ts';

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
  signal: 'pause' | 'resume' | 'approve' | 'reject' | 'look';
}

interface Addressed {
  id: string;
  accountId: string;
  /** Of a schedule its id: messages of one of them keep their order. */
  workflowId: string;
}

/** A committed wish that must reach a workflow, in the form it is delivered. */
export type WorkflowDelivery = Addressed &
  (
    | {
        kind: 'start';
        payload: StartPayload;
        /** The share of the account among those that wait, by its plan of now; left out: as everybody's. */
        fairnessWeight?: number;
      }
    | { kind: 'signal'; payload: SignalPayload }
    | { kind: 'cancel'; payload: Record<string, never> }
  );

/** Whatever must reach Temporal. Schedules are the relay's alone: it reads the rows of all accounts. */
export type OutboxDelivery =
  | WorkflowDelivery
  | (Addressed & { kind: 'schedule'; payload: SchedulePayload });

/** What became of a message: Temporal's run id after a start; nobody, where there was no workflow that could be told. */
export type Delivered = { temporalRunId: string | null } | 'to nobody';
