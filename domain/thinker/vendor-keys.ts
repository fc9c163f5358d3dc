/**
 * The keys in a stored secret, in the order they are tried. A vendor's key holds no white space, so several
 * stand one a line.
 */
export function vendorKeys(secret: string): string[] {
  return [...new Set(secret.split(/\s+/).filter((key) => key !== ''))];
}

/** The secret that keeps these keys. */
export function joinVendorKeys(keys: readonly string[]): string {
  return keys.join('\n');
}
