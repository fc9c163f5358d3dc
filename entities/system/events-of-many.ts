/**
 * For a statement that writes one event of each of many runs: the database tells the stream of the account of all
 * of them at once instead of one by one. A `with` query, to be joined as `batch`.
 */
export const batchOfEvents = 'batch as materialized (select igny8_uuid_v7() as id)';

/** What such a statement selects for the columns `id, batch_id`: the first event has the id of the batch. */
export const idAndBatch =
  'case when row_number() over () = 1 then batch.id else igny8_uuid_v7() end, batch.id';
