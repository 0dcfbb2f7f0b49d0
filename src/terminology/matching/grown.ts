/** A copy with twice the room, and at least `least` in all; the new room holds zeros. */
export function grown(array: Int32Array, least = 2): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, least));
  larger.set(array);
  return larger;
}
