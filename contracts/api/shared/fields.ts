import { z } from 'zod';

/** A row's id. */
export const id = z.uuid();

/** A reference in a body that may be empty. */
export const optionalId = id.nullable().optional();

/** A point in time as answered: ISO 8601, UTC. */
export const timestamp = z.iso.datetime();

/** Text a person must give: trimmed, not blank. */
export function requiredText(maximumLength: number) {
  return z
    .string()
    .trim()
    .min(1, 'This field is required')
    .max(maximumLength, `At most ${maximumLength} characters`);
}

/** Text a person may leave out or empty. */
export function optionalText(maximumLength: number) {
  return z.string().trim().max(maximumLength, `At most ${maximumLength} characters`).optional();
}

/** Path parameters of `{id}/`. */
export const idParameters = z.strictObject({ id });

/** Path parameters of `{id}/` where a row may also be named by its key. */
export const keyParameters = z.strictObject({ id: z.string().min(1).max(200) });

/** Columns of every answered row. */
export const rowFields = {
  id,
  created_at: timestamp,
  updated_at: timestamp,
  row_version: z.int(),
};

/** Columns of every answered row of a sector. */
export const sectorRowFields = { ...rowFields, site_id: id, sector_id: id };

/** `{ids}` of a request that acts on several rows. */
export function idList(maximum: number) {
  return z
    .array(id)
    .min(1, 'This field is required')
    .max(maximum, `At most ${maximum} ids`)
    .refine((ids) => new Set(ids).size === ids.length, 'Ids must not repeat')
    .meta({ uniqueItems: true });
}
