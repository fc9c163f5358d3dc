import { z } from 'zod';
import {
  id,
  optionalText,
  requiredText,
  rowFields,
  timestamp,
} from '#contracts/api/shared/fields.ts';

const units = ['request', 'words_100', 'words_200', 'item', 'image'] as const;

export const costConfigRow = z
  .object({
    ...rowFields,
    operation: z.string(),
    credits: z.int(),
    unit: z.enum(units),
    display_name: z.string(),
    description: z.string(),
    is_active: z.boolean().meta({ description: 'false: the shipped price holds' }),
    previous_credits: z.int().nullable(),
    updated_by_id: id.nullable(),
  })
  .meta({ id: 'CreditCostConfig' });

const credits = z.int().min(0).max(1_000_000);

const changeable = {
  /** What an operation counts is part of it: only its own unit is taken. */
  unit: z.enum(units).optional(),
  display_name: requiredText(100).optional(),
  description: optionalText(500),
  is_active: z.boolean().optional(),
};

/** An operation that is none is 422, one that has a row 409. */
export const costConfigBody = z.strictObject({
  operation: requiredText(100),
  credits,
  ...changeable,
});

export const costConfigPut = z.strictObject({
  operation: requiredText(100),
  credits,
  ...changeable,
  row_version: z.int().optional(),
});
export const costConfigPatch = costConfigPut.partial();

export const costChangeRow = z
  .object({
    id,
    created_at: timestamp,
    operation: z.string(),
    action: z.enum(['create', 'update', 'delete']),
    previous_credits: z.int().nullable(),
    credits: z.int().nullable().meta({ description: 'null: the shipped price holds again' }),
    is_active: z.boolean(),
    changed_by_id: id.nullable(),
  })
  .meta({ id: 'CreditCostChange' });
