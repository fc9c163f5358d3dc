/**
 * What an InternalLink is (spec/domain.md): found and not put in; put in by us; taken out again, by us because its
 * page is gone, or by a person, who does not want it.
 */
export const internalLinkStatuses = ['suggested', 'injected', 'removed'] as const;

export type InternalLinkStatus = (typeof internalLinkStatuses)[number];
