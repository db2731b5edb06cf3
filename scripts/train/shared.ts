/** Memory that all threads see: a copy for each job would be most of what the trainer holds. */

/** A kind of array of numbers. */
interface Kind<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: SharedArrayBuffer): T;
}

/** Room for so many numbers, all zero. */
export const roomFor = <T>(Numbers: Kind<T>, count: number): T =>
  new Numbers(new SharedArrayBuffer(count * Numbers.BYTES_PER_ELEMENT));

/** A copy of numbers. */
export function shared<T extends Float64Array | Int32Array>(Numbers: Kind<T>, numbers: readonly number[]): T {
  const of = roomFor(Numbers, numbers.length);
  of.set(numbers);
  return of;
}
