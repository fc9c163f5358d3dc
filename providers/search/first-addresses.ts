/** As many as fit on the first page of a search engine. */
const kept = 10;

/** The first ten web addresses, each once, in their order; a result without one is passed over. */
export function firstAddresses(addresses: readonly (string | null | undefined)[]): string[] {
  const web = addresses.flatMap((address) =>
    address && /^https?:\/\//i.test(address) && URL.canParse(address) ? [address] : [],
  );
  return [...new Set(web)].slice(0, kept);
}
