/** Which way an article's text runs. */

/** Languages written from right to left, and the scripts that are. */
const RTL =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Syrc|Thaa|Nkoo)(?:-|$)/i;
/** A script that is not, of a language that usually is. */
const LTR_SCRIPT = /-(?:Latn|Cyrl)(?:-|$)/i;

/**
 * The direction of a text.
 * @param dir what the page says; anything but `ltr` and `rtl` says nothing
 * @param lang its language as a BCP 47 tag, or empty
 */
export function directionOf(dir: string, lang: string): 'ltr' | 'rtl' {
  const said = dir.toLowerCase();
  if (said === 'rtl' || said === 'ltr') return said;
  return RTL.test(lang) && !LTR_SCRIPT.test(lang) ? 'rtl' : 'ltr';
}
