/** Pictures that are links, set as banners are, and links that are counted for a campaign. */
import { attrOf } from './dom.ts';

/** Parameters by which senders of mails and buyers of banners count who came: Google's, Matomo's, Webtrekk's. */
const CAMPAIGN = /[?&](?:utm_(?:medium|campaign)|(?:mtm|pk)_(?:medium|campaign|cpn)|wt[._]mc|wt_zmc)=/i;

/** Parameters that tell a shop which partner sent the buyer: what shop systems and affiliate networks call them. */
const PARTNER = /[?&](?:s?partner|aff(?:iliate)?|apid|awin_?aff|a_?aid|zanp)(?:[-_]?(?:id|code))?=/i;

/** Whether a link is counted for a campaign, or named as paid for. */
export const isCampaign = (link: Element): boolean =>
  CAMPAIGN.test(attrOf(link, 'href')) || /\bsponsored\b/i.test(attrOf(link, 'rel'));

/** Sizes of advertising banners in pixels: the fixed formats of the IAB's guidelines, new and delisted. */
const BANNER_SIZES: ReadonlySet<string> = new Set(
  '300x250 336x280 250x250 200x200 728x90 970x90 970x250 468x60 234x60 160x600 120x600 300x600 300x1050 320x50 320x100'.split(
    ' ',
  ),
);

/** A picture that is so wide and so many times wider than high is a strip for advertising; a site's sign is smaller. */
const STRIP = { width: 400, ratio: 4 } as const;

function isStrip(image: Element): boolean {
  const width = Number(attrOf(image, 'width'));
  const height = Number(attrOf(image, 'height'));
  return width >= STRIP.width && height > 0 && width >= height * STRIP.ratio;
}

/** Whether an image in a link is set as banners are. */
export const isBanner = (image: Element, link: Element): boolean =>
  isCampaign(link) ||
  PARTNER.test(attrOf(link, 'href')) ||
  attrOf(link, 'target') === '_blank' ||
  /\bnofollow\b/i.test(attrOf(link, 'rel')) ||
  BANNER_SIZES.has(`${attrOf(image, 'width')}x${attrOf(image, 'height')}`) ||
  isStrip(image);
