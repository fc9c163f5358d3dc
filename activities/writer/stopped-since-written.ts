/**
 * The runs of a task that were stopped since a run of it was last completed: whose answers may be taken over. A text
 * that a run has completed and a person has turned down is asked for anew. A condition on `step` (AiStep) and
 * `run`, with the task's id as its two parameters.
 */
export const stoppedSinceWritten = `run.status in ('failed', 'cancelled', 'timed_out')
  and step.subject ->> 'taskId' = ? and step.outcome is not null
  and step.created_at > coalesce((
    select max(written.ended_at) from igny8_article_parts part
    join igny8_runs written on written.id = part.run_id and written.status = 'completed'
    where part.account_id = step.account_id and part.task_id = ?), '-infinity')`;
