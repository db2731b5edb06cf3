/** Lights the sentence that is read aloud, without touching the text: with the CSS Custom Highlight API, if it is there. */

/** What the light is called in reader.css. Pages see all names of highlights: in the view it has one that none knows. */
export const LIGHT = 'broadsheet-spoken';

/** Lights a range, or nothing. A browser without highlights, or one that refuses them to extensions, shows none. */
export function light(range: Range | null, name: string): void {
  try {
    if (range) CSS.highlights.set(name, new Highlight(range));
    else CSS.highlights.delete(name);
  } catch {
    // Reading aloud goes on without the light.
  }
}

/** Brings a range into view if it is out of it. */
export function bringIntoView(range: Range, box: Element): void {
  const at = range.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  // Keeps clear of the toolbar at the top and of the edge at the bottom, in CSS pixels.
  if (at.top > view.top + 120 && at.bottom < view.bottom - 40) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = box.scrollTop + at.top - view.top - view.height / 3;
  box.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' });
}
