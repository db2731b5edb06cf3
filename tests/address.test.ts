import { describe, expect, it } from 'vitest';
import { withoutTracking } from '../src/address.ts';

describe('withoutTracking', () => {
  it.each([
    ['https://a.example/b?utm_source=x&id=1&fbclid=z', 'https://a.example/b?id=1'],
    ['https://a.example/b?utm_source=x', 'https://a.example/b'],
    ['https://a.example/b?q=a%20b+c&reference=2#part', 'https://a.example/b?q=a%20b+c&reference=2#part'],
    ['no address', 'no address'],
    ['', ''],
  ])('%s becomes %s', (address, clean) => {
    expect(withoutTracking(address)).toBe(clean);
  });
});
