declare module 'punycode/punycode.es6.js' {
  /** A label's letters, of what follows its "xn--". Throws where that is none. */
  export function decode(spelt: string): string;
}
