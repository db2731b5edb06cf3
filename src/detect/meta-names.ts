/** What `meta` elements call what they say, the best first, where detection and the clean text both ask for it. */

/**
 * Who wrote the story. Of the last name Open Graph knows nothing, but pages do. Detection asks for any of them, the clean
 * text for the first that says something.
 */
export const AUTHOR_METAS: readonly string[] =
  /* @__PURE__ */ 'author article:author parsely-author dc.creator byl sailthru.author og:author'.split(' ');

/** When the story was published. */
export const PUBLISHED_METAS: readonly string[] =
  /* @__PURE__ */ 'article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date dc.date.issued dc.date pubdate publishdate date'.split(
    ' ',
  );
