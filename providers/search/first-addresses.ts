/** As many as fit on the first page of a search engine. */
const kept = 10;

/** The first ten web addresses, each once, in their order; what is no web address is passed over. */
export function firstAddresses(addresses: readonly string[]): string[] {
  const web = addresses.filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
  return [...new Set(web)].slice(0, kept);
}
