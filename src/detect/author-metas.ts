/**
 * What `meta` elements call the author, the best first. Of the last name Open Graph knows nothing, but pages do. Detection
 * asks for any of them, the clean text for the first that says something.
 */
export const AUTHOR_METAS: readonly string[] =
  /* @__PURE__ */ 'author article:author parsely-author dc.creator byl sailthru.author og:author'.split(' ');
