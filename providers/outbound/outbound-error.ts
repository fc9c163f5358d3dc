/** The address is not one that may be reached for a user; nothing was sent to it. */
export class BlockedAddress extends Error {
  override readonly name = 'BlockedAddress';
}

/** The answer is larger than we are ready to hold. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** The exchange took longer than it may; whether the other side acted on it is not known. */
export class OutboundTimeout extends Error {
  override readonly name = 'OutboundTimeout';
}
