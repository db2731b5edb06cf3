import { describe, expect, it, vi } from 'vitest';
import { inOneLook, oncePerLook } from '../../src/detect/one-look.ts';

describe('what is asked again and again in one look', () => {
  it('is found once for each that it is asked of', () => {
    const ask = vi.fn((n: number) => n > 1);
    const isMany = oncePerLook(ask);
    expect(inOneLook(() => [isMany(1), isMany(2), isMany(1), isMany(2)])).toEqual([false, true, false, true]);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is asked anew in the next look, and each time where nobody looks', () => {
    let page = 'one';
    const read = oncePerLook((_: string) => page);
    expect(inOneLook(() => read('a'))).toBe('one');
    page = 'two';
    expect(inOneLook(() => read('a'))).toBe('two');
    page = 'three';
    expect(read('a')).toBe('three');
    page = 'four';
    expect(read('a')).toBe('four');
  });

  it('is kept apart by what is asked, and holds in a look within', () => {
    const [ask, other] = [vi.fn((n: number) => n + 1), vi.fn((n: number) => n - 1)];
    const [more, less] = [oncePerLook(ask), oncePerLook(other)];
    const seen = inOneLook(() => [more(1), inOneLook(() => more(1)), less(1), more(1)]);
    expect(seen).toEqual([2, 2, 0, 2]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is forgotten when a look fails', () => {
    let page = 'one';
    const read = oncePerLook((_: string) => page);
    const fail = (): void =>
      inOneLook(() => {
        read('a');
        throw new Error('no page');
      });
    expect(fail).toThrow('no page');
    page = 'two';
    expect(read('a')).toBe('two');
  });
});
