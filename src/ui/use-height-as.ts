/** Tells the style sheet how high something is that lies over the page, so that the keyboard stops at nothing under it. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps a custom property of the page at an element's height, in pixels.
 * @param property its name
 * @returns what to hand to the element
 */
export function useHeightAs<E extends HTMLElement>(property: `--${string}`): RefObject<E | null> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { style } = document.documentElement;
    const sizes = new ResizeObserver(() => style.setProperty(property, `${element.offsetHeight}px`));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [property]);
  return ref;
}
