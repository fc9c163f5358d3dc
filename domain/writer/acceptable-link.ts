/** A relative address: no scheme, no host, no backslash a browser would read as a slash. */
const relative = /^(?:[#?]|\.{0,2}\/(?![/\\])|[\p{L}\p{N}_~-])[^\s\\:]*$/u;

/** Characters that are not seen or turn the direction, and backslashes: readers of addresses differ in them. */
const misleading = /[\p{Cf}\\]/u;

/** Line breaks in a mail's address become headers of it. */
const mail = /^mailto:[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/iu;

/**
 * The address of a link as it may be kept: http(s) with a host and without a password, mailto with an
 * address, or relative. Null for everything else, in whatever disguise.
 */
export function acceptableLink(href: string): string | null {
  const address = href.trim();
  // Browsers drop control characters inside a scheme ("java\tscript:"), so an address with one is no address.
  if (address === '' || hasControlCharacter(address) || misleading.test(address)) return null;
  if (/^https?:/iu.test(address)) return isWebAddress(address) ? address : null;
  const isMail = mail.test(address) && !/%0[ad]/iu.test(address);
  return isMail || relative.test(address) ? address : null;
}

/** Whether a kept address leads to another site. */
export function isExternal(href: string): boolean {
  return /^https?:/iu.test(href);
}

function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^/\\]/iu.test(address) || /\s/u.test(address)) return false;
  const url = URL.parse(address);
  return (
    url !== null && url.username === '' && url.password === '' && /[\p{L}\p{N}]/u.test(url.hostname)
  );
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 32 || unit === 127) return true;
  }
  return false;
}
