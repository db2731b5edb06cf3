/** What the page wears while the view is open, as a style of user origin: no attribute of the page is touched. */

/**
 * The style. A popover that the page opens is above the view, and cannot be used as long as the view is there: it is not
 * seen. It keeps its place and its focus, and a page's transition is not waited for. The style holds as long as the view's
 * host stands in the page, and no longer: when the extension is updated under the page, nobody is left to take it out.
 * @param attribute of the view's host: what prints is that alone
 * @param ground the view's, for the page's scroll bar, which would otherwise stand beside it in the page's colours; where
 *   the reader has colours of their own it would be in these, a second one beside the view's, and is taken away
 * @param isDrawn whether the page draws its root: what it does not draw has no view over it either
 */
export const pageStyle = (attribute: string, ground: string, isDrawn: boolean): string => {
  const page = `html:has(>[${attribute}])`;
  return [
    `${page}{scrollbar-color:${ground} ${ground}!important;`,
    isDrawn ? '}' : 'display:block!important;content-visibility:visible!important}',
    `@media (forced-colors:active){${page}{scrollbar-width:none!important}}`,
    `${page} :popover-open,${page} :popover-open::backdrop{opacity:0!important;transition:none!important}`,
    '@media print{',
    `${page}>:not([${attribute}]){display:none!important}`,
    `${page},html>[${attribute}]{position:static!important;inline-size:auto!important;block-size:auto!important}`,
    `${page}{display:block!important;overflow:visible!important;margin:0!important;padding:0!important;`,
    'background:none!important;transform:none!important;filter:none!important}',
    '}',
  ].join('');
};
