import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesToVector, vectorToBytes } from '#activities/planner/vector-bytes.ts';

it('brings back every vector it has stored, bit by bit', () => {
  fc.assert(
    fc.property(fc.float32Array({ maxLength: 64 }), (vector) => {
      const bytes = vectorToBytes(vector);
      expect(bytes).toHaveLength(4 * vector.length);
      expect(bytesToVector(bytes)).toEqual(vector);
    }),
  );
});

it('reads a vector that lies in the middle of a larger buffer, at any offset', () => {
  const vector = Float32Array.of(0.25, -1.5, 3e-8);
  const larger = Buffer.concat([Buffer.alloc(3), vectorToBytes(vector)]);
  expect(bytesToVector(larger.subarray(3))).toEqual(vector);
});
