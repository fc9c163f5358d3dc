/**
 * Asks a vendor whether it knows a key, without having it make anything: free, and at once.
 *
 * @returns what it said, in words for people
 * @throws ProviderError for a key that is refused, and for a vendor that cannot be reached
 */
export type AskVendor = (apiKey: string, signal: AbortSignal) => Promise<string>;
