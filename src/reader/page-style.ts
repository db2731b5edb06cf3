/** What the page wears while the view is open, as a style of user origin: no attribute of the page is touched. */

/**
 * The style.
 * @param attribute of the view's host: what prints is that alone
 * @param ground the view's, for the page's scroll bar, which would otherwise stand beside it in the page's colours
 */
export const pageStyle = (attribute: string, ground: string): string =>
  [
    `html{scrollbar-color:${ground} ${ground}!important}`,
    '@media print{',
    `html>:not([${attribute}]){display:none!important}`,
    `html>[${attribute}]{position:static!important;inline-size:auto!important;block-size:auto!important}`,
    'html{display:block!important;position:static!important;overflow:visible!important;',
    'inline-size:auto!important;block-size:auto!important;margin:0!important;padding:0!important;',
    'background:none!important;transform:none!important;filter:none!important}',
    '}',
  ].join('');
