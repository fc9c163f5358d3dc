/**
 * Products of one row of 32-bit floats with many, four at a time: JavaScript has no vector instructions, and
 * eight times the time of a clustering with vectors would be these sums. The order of the additions is fixed, so
 * every machine gives the same result. This is the whole module as text; below it is assembled by wabt 1.0.37:
 *
 * (module
 *   (import "rows" "memory" (memory 1))
 *   (func (export "dots") (param $query i32) (param $ids i32) (param $idsEnd i32) (param $out i32) (param $stride i32)
 *     (local $row i32) (local $at i32) (local $end i32) (local $sum v128) (local $second v128)
 *     (if (i32.ge_u (local.get $ids) (local.get $idsEnd)) (then (return)))
 *     (loop $rows
 *       (local.set $row (i32.mul (i32.load (local.get $ids)) (local.get $stride)))
 *       (local.set $at (local.get $query))
 *       (local.set $end (i32.add (local.get $query) (local.get $stride)))
 *       (local.set $sum (v128.const i32x4 0 0 0 0))
 *       (local.set $second (v128.const i32x4 0 0 0 0))
 *       (loop $columns
 *         (local.set $sum (f32x4.add (local.get $sum)
 *           (f32x4.mul (v128.load (local.get $at)) (v128.load (local.get $row)))))
 *         (local.set $second (f32x4.add (local.get $second)
 *           (f32x4.mul (v128.load offset=16 (local.get $at)) (v128.load offset=16 (local.get $row)))))
 *         (local.set $row (i32.add (local.get $row) (i32.const 32)))
 *         (br_if $columns (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
 *       (local.set $sum (f32x4.add (local.get $sum) (local.get $second)))
 *       (f32.store (local.get $out)
 *         (f32.add
 *           (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
 *           (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))
 *       (local.set $out (i32.add (local.get $out) (i32.const 4)))
 *       (br_if $rows (i32.lt_u (local.tee $ids (i32.add (local.get $ids) (i32.const 4))) (local.get $idsEnd))))))
 *
 * Addresses are bytes, rows start at 0 and are a multiple of 32 bytes long.
 */
const assembled =
  'AGFzbQEAAAABCQFgBX9/f39/AAIQAQRyb3dzBm1lbW9yeQIAAQMCAQAHCAEEZG90cwAACswBAckBAgN/AnsgASACTwRA' +
  'DwsDQCABKAIAIARsIQUgACEGIAAgBGohB/0MAAAAAAAAAAAAAAAAAAAAACEI/QwAAAAAAAAAAAAAAAAAAAAAIQkDQCAI' +
  'IAb9AAQAIAX9AAQA/eYB/eQBIQggCSAG/QAEECAF/QAEEP3mAf3kASEJIAVBIGohBSAGQSBqIgYgB0kNAAsgCCAJ/eQB' +
  'IQggAyAI/R8AIAj9HwGSIAj9HwIgCP0fA5KSOAIAIANBBGohAyABQQRqIgEgAkkNAAsL';

type Dots = (query: number, ids: number, idsEnd: number, out: number, stride: number) => void;

/** Binds the kernel to a memory that holds the rows. */
export function createDotKernel(memory: WebAssembly.Memory): Dots {
  const code = Uint8Array.from(atob(assembled), (character) => character.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { rows: { memory } });
  return exports.dots as Dots;
}
