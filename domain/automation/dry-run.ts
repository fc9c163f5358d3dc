/** How far back a dry run looks (spec/api.md), in days. */
export const longestDryRunDays = 30;
