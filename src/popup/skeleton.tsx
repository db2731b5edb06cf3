/** Stands where the summary will, while the page is being read. Nothing to screen readers: the heading says it. */
export const Skeleton = () => (
  <div class="skeleton" aria-hidden="true">
    <span class="bar" />
    <span class="bar" />
    <span class="bar" />
    <span class="bar" />
  </div>
);
