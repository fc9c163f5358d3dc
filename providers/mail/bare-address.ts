/** One address and nothing beside it: no display name, list, comment, quote or blank. */
const bareAddress = /^[^\s\p{Cc}@<>(),:;"\\[\]]+@[^\s\p{Cc}@<>(),:;"\\[\]]+$/u;

/** RFC 5321, 4.5.3.1.3, without the angle brackets. */
const longestAddress = 254;

/** Whether it can stand in an envelope as it is. */
export function isBareAddress(address: string): boolean {
  return address.length <= longestAddress && bareAddress.test(address);
}
