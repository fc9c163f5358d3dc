/**
 * Short stable name of a set of ids, for natural workflow ids: 16 hexadecimal digits (64 bits). The order
 * and repetition of the ids do not matter: the same selection is the same work.
 *
 * Plain arithmetic (cyrb53's two multiplicative lanes, both kept whole), because it also runs inside the
 * workflow sandbox, which has no node:crypto. Not for secrets.
 */
export function stableHash(ids: readonly string[]): string {
  const lanes = { high: 0xdeadbeef, low: 0x41c6ce57 };
  for (const id of [...new Set(ids)].sort()) {
    // The length in front keeps ['ab', 'c'] apart from ['a', 'bc'].
    feed(lanes, `${id.length}:${id}`);
  }
  const high = finish(lanes.high, lanes.low);
  return hexadecimal(high) + hexadecimal(finish(lanes.low, high));
}

interface Lanes {
  high: number;
  low: number;
}

function feed(lanes: Lanes, text: string): void {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    lanes.high = Math.imul(lanes.high ^ unit, 2654435761);
    lanes.low = Math.imul(lanes.low ^ unit, 1597334677);
  }
}

function finish(lane: number, other: number): number {
  return (
    Math.imul(lane ^ (lane >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  );
}

function hexadecimal(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
