/** The first moment of a month, UTC: what "this month" counts from (spec/api.md, Billing). */
export function startOfMonth(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
}
