import { describe, expect, it } from 'vitest';
import { withoutTracking } from '../src/address.ts';

describe('withoutTracking', () => {
  it.each([
    ['https://a.example/b?utm_source=x&id=1&fbclid=z', 'https://a.example/b?id=1'],
    ['https://a.example/b?utm_source=x', 'https://a.example/b'],
    // From a letter: the last one names the reader.
    ['https://a.example/b?mc_cid=4f&mc_eid=9a', 'https://a.example/b'],
    ['https://a.example/b?_hsenc=p2&_hsmi=7&mkt_tok=Nz', 'https://a.example/b'],
    [
      'https://a.example/b?pk_campaign=x&mtm_source=y&wt.mc=z&at_medium=w&ns_mchannel=v',
      'https://a.example/b',
    ],
    ['https://a.example/b?msclkid=1&gbraid=2&gad_source=3&twclid=4&igsh=5', 'https://a.example/b'],
    // Pages are named so.
    [
      'https://a.example/b?pk=1&at=2&ns=3&mc=4&articleid=5',
      'https://a.example/b?pk=1&at=2&ns=3&mc=4&articleid=5',
    ],
    ['https://a.example/b?q=a%20b+c&reference=2#part', 'https://a.example/b?q=a%20b+c&reference=2#part'],
    ['no address', 'no address'],
    ['', ''],
  ])('%s becomes %s', (address, clean) => {
    expect(withoutTracking(address)).toBe(clean);
  });
});
