/**
 * Vendors of widgets, known by where their frames, forms and links point and by the names their markup carries. A
 * vendor here sells a widget to many publishers; publishers themselves are never listed.
 */
import type { Kind } from '../words.ts';

interface Vendor {
  readonly name: string;
  readonly kind: Kind;
  /** Hosts of frames and form actions; a host covers those below it. A path may follow. */
  readonly hosts?: readonly string[];
  /** Hosts that links of the widget lead to. A link alone is a weak sign: it counts, and decides nothing. */
  readonly links?: readonly string[];
  /** Beginnings of a class name or id, whole up to the next dash or underscore, or the whole name. */
  readonly names?: readonly string[];
}

const VENDORS: readonly Vendor[] = [
  {
    name: 'Mailchimp',
    kind: 'newsletter',
    hosts: ['list-manage.com', 'list-manage1.com', 'list-manage2.com'],
    names: ['mc_embed', 'mc4wp'],
  },
  {
    name: 'HubSpot',
    kind: 'newsletter',
    hosts: ['forms.hsforms.com', 'share.hsforms.com'],
    names: ['hbspt-form', 'hs-form'],
  },
  { name: 'MailPoet', kind: 'newsletter', names: ['mailpoet_form', 'mailpoet'] },
  {
    name: 'MailerLite',
    kind: 'newsletter',
    hosts: ['assets.mailerlite.com', 'static.mailerlite.com'],
    names: ['ml-form', 'ml-subscribe'],
  },
  { name: 'Brevo', kind: 'newsletter', hosts: ['sibforms.com'], names: ['sib-form'] },
  { name: 'Mailjet', kind: 'newsletter', hosts: ['mjt.lu', 'app.mailjet.com'], names: ['mj-embedded'] },
  {
    name: 'Kit',
    kind: 'newsletter',
    hosts: ['app.convertkit.com', 'app.kit.com'],
    names: ['formkit', 'ck_form'],
  },
  {
    name: 'Klaviyo',
    kind: 'newsletter',
    hosts: ['manage.kmail-lists.com'],
    names: ['klaviyo-form', 'klaviyo'],
  },
  { name: 'Campaign Monitor', kind: 'newsletter', hosts: ['createsend.com'], names: ['js-cm-form'] },
  {
    name: 'Constant Contact',
    kind: 'newsletter',
    hosts: ['visitor.constantcontact.com', 'visitor.r20.constantcontact.com'],
    names: ['ctct-'],
  },
  { name: 'ActiveCampaign', kind: 'newsletter', hosts: ['activehosted.com'] },
  {
    name: 'CleverReach',
    kind: 'newsletter',
    hosts: ['cleverreach.com', 'cleverreach.de'],
    names: ['cleverreach'],
  },
  { name: 'rapidmail', kind: 'newsletter', hosts: ['emailsys1a.net', 'rapidmail.de'] },
  { name: 'Sailthru', kind: 'newsletter', hosts: ['cb.sailthru.com'], names: ['sailthru'] },
  { name: 'beehiiv', kind: 'newsletter', hosts: ['embeds.beehiiv.com'], names: ['beehiiv'] },
  { name: 'Substack', kind: 'newsletter', hosts: ['substack.com/embed'] },
  { name: 'OptinMonster', kind: 'newsletter', names: ['optinmonster', 'om-holder'] },
  {
    name: 'Jetpack',
    kind: 'newsletter',
    hosts: ['subscribe.wordpress.com'],
    names: ['jetpack_subscription', 'wp-block-jetpack-subscriptions'],
  },
  {
    name: 'OneSignal',
    kind: 'newsletter',
    names: ['onesignal-slidedown', 'onesignal-popover', 'onesignal-bell'],
  },
  { name: 'PushEngage', kind: 'newsletter', names: ['pushengage', 'pe-optin'] },
  { name: 'iZooto', kind: 'newsletter', names: ['izooto'] },
  { name: 'Sumo', kind: 'newsletter', names: ['sumome'] },
  { name: 'FeedBurner', kind: 'newsletter', hosts: ['feedburner.google.com', 'follow.it'] },
  {
    name: 'Crowdsignal',
    kind: 'poll',
    hosts: ['poll.fm', 'polldaddy.com', 'crowdsignal.com', 'survey.fm'],
    names: ['PDS_Poll', 'PDI_', 'crowdsignal', 'CSS_Poll'],
  },
  { name: 'WP-Polls', kind: 'poll', names: ['wp-polls', 'polls_form'] },
  { name: 'YOP Poll', kind: 'poll', names: ['yop-poll', 'yop_poll'] },
  { name: 'Forminator', kind: 'poll', names: ['forminator-poll'] },
  { name: 'Gravity Forms', kind: 'poll', names: ['gpoll'] },
  { name: 'Opinary', kind: 'poll', hosts: ['opinary.com', 'pressekompass.net'], names: ['opinary'] },
  { name: 'Civey', kind: 'poll', hosts: ['widget.civey.com', 'civey.com'], names: ['civey'] },
  {
    name: 'Riddle',
    kind: 'poll',
    hosts: ['riddle.com/embed', 'riddle.com/a'],
    names: ['riddle_target', 'riddle2'],
  },
  { name: 'Pinpoll', kind: 'poll', hosts: ['pinpoll.com'], names: ['pinpoll'] },
  { name: 'Apester', kind: 'poll', hosts: ['renderer.apester.com', 'apester.com'], names: ['apester'] },
  { name: 'EX.CO', kind: 'poll', hosts: ['ex.co', 'playbuzz.com'], names: ['playbuzz', 'pb_feed'] },
  { name: 'StrawPoll', kind: 'poll', hosts: ['strawpoll.com', 'strawpoll.me', 'strawpoll.de'] },
  { name: 'SurveyMonkey', kind: 'poll', hosts: ['surveymonkey.com', 'research.net'], names: ['smcx'] },
  { name: 'Typeform', kind: 'poll', hosts: ['typeform.com'], names: ['typeform'] },
  { name: 'Qualtrics', kind: 'poll', hosts: ['qualtrics.com'], names: ['QSIWeb', 'QSIPop', 'QSISlider'] },
  { name: 'Insticator', kind: 'poll', hosts: ['insticator.com'], names: ['insticator'] },
  { name: 'Qzzr', kind: 'poll', hosts: ['qzzr.com'] },
  { name: 'Interacty', kind: 'poll', hosts: ['interacty.me'] },
  { name: 'Patreon', kind: 'support', hosts: ['patreon.com'], links: ['patreon.com'], names: ['patreon'] },
  { name: 'Ko-fi', kind: 'support', hosts: ['ko-fi.com'], links: ['ko-fi.com'], names: ['kofi'] },
  {
    name: 'Buy Me a Coffee',
    kind: 'support',
    hosts: ['buymeacoffee.com'],
    links: ['buymeacoffee.com'],
    names: ['bmc-'],
  },
  {
    name: 'Steady',
    kind: 'support',
    hosts: ['steadyhq.com', 'steady.page'],
    links: ['steadyhq.com', 'steady.page'],
    names: ['steady-'],
  },
  {
    name: 'PayPal',
    kind: 'support',
    hosts: ['paypal.com/cgi-bin', 'paypal.com/donate'],
    links: ['paypal.com/donate', 'paypal.me', 'paypal.com/cgi-bin'],
  },
  {
    name: 'Donorbox',
    kind: 'support',
    hosts: ['donorbox.org'],
    links: ['donorbox.org'],
    names: ['donorbox', 'dbox-'],
  },
  {
    name: 'Givebutter',
    kind: 'support',
    hosts: ['givebutter.com'],
    links: ['givebutter.com'],
    names: ['givebutter'],
  },
  { name: 'GiveWP', kind: 'support', names: ['give-form'] },
  { name: 'FundraiseUp', kind: 'support', hosts: ['fundraiseup.com'], names: ['fundraiseup'] },
  { name: 'Donately', kind: 'support', hosts: ['donately.com'] },
  { name: 'betterplace', kind: 'support', hosts: ['betterplace.org'], links: ['betterplace.org'] },
  { name: 'LaterPay', kind: 'support', names: ['laterpay'] },
  { name: 'Leaky Paywall', kind: 'support', names: ['leaky_paywall', 'leaky-paywall'] },
  {
    name: 'Piano',
    kind: 'support',
    hosts: ['tinypass.com', 'piano.io'],
    names: ['tp-modal', 'tp-container', 'tp-backdrop', 'tinypass'],
  },
  { name: 'Poool', kind: 'support', names: ['poool-'] },
  { name: 'Zephr', kind: 'support', names: ['zephr'] },
  { name: 'Memberful', kind: 'support', hosts: ['memberful.com'] },
  {
    name: 'App Store',
    kind: 'app',
    links: ['apps.apple.com', 'itunes.apple.com', 'appsto.re', 'testflight.apple.com'],
  },
  { name: 'Google Play', kind: 'app', links: ['play.google.com/store/apps', 'market.android.com'] },
  {
    name: 'Branch',
    kind: 'app',
    hosts: ['app.link'],
    links: ['app.link', 'onelink.me', 'go.onelink.me'],
    names: ['branch-banner', 'branch-journeys'],
  },
  { name: 'Smart App Banner', kind: 'app', names: ['smartbanner', 'smart-app-banner', 'smart-banner'] },
  { name: 'Awin', kind: 'offer', links: ['awin1.com'] },
  { name: 'Skimlinks', kind: 'offer', links: ['go.skimresources.com', 'go.redirectingat.com'] },
  { name: 'Digidip', kind: 'offer', links: ['digidip.net'] },
  {
    name: 'Outbrain',
    kind: 'related',
    hosts: ['outbrain.com'],
    names: ['OUTBRAIN', 'ob-widget', 'outbrain'],
  },
  { name: 'Taboola', kind: 'related', hosts: ['taboola.com'], names: ['taboola', 'trc_related', 'trc_rbox'] },
  { name: 'Plista', kind: 'related', names: ['plista'] },
  { name: 'Revcontent', kind: 'related', names: ['rc-widget', 'revcontent'] },
  { name: 'Engageya', kind: 'related', names: ['engageya'] },
  { name: 'AddThis', kind: 'social', names: ['addthis'] },
  { name: 'ShareThis', kind: 'social', names: ['sharethis', 'st-btn'] },
  { name: 'AddToAny', kind: 'social', names: ['addtoany', 'a2a_kit'] },
  { name: 'Shariff', kind: 'social', names: ['shariff'] },
  { name: 'Sharedaddy', kind: 'social', names: ['sharedaddy', 'sd-sharing'] },
  {
    name: 'Google ads',
    kind: 'ad',
    hosts: ['doubleclick.net', 'googlesyndication.com', 'safeframe.googlesyndication.com'],
    names: ['adsbygoogle', 'div-gpt-ad', 'google_ads_iframe'],
  },
  { name: 'Amazon ads', kind: 'ad', hosts: ['amazon-adsystem.com'] },
];

/** One vendor known. */
export interface VendorFound {
  readonly name: string;
  readonly kind: Kind;
}

const byHost = new Map<string, { readonly path: string; readonly vendor: Vendor }[]>();
const byLink = new Map<string, { readonly path: string; readonly vendor: Vendor }[]>();
const byName: { readonly start: string; readonly vendor: Vendor }[] = [];
const keep = (map: typeof byHost, address: string, vendor: Vendor): void => {
  const slash = address.indexOf('/');
  const host = slash < 0 ? address : address.slice(0, slash);
  map.set(host, [...(map.get(host) ?? []), { path: slash < 0 ? '' : address.slice(slash), vendor }]);
};
for (const vendor of VENDORS) {
  for (const host of vendor.hosts ?? []) keep(byHost, host, vendor);
  for (const link of vendor.links ?? []) keep(byLink, link, vendor);
  for (const start of vendor.names ?? []) byName.push({ start: start.toLowerCase(), vendor });
}

/**
 * The vendor an address belongs to.
 * @param address a full or protocol-relative address; a path on the page's own host belongs to nobody
 */
export function vendorOfAddress(address: string, sign: 'frame' | 'form' | 'link'): VendorFound | null {
  const parts = /^(?:https?:)?\/\/([^/?#:]+)(?::\d+)?([^?#]*)/i.exec(address.slice(0, 300));
  if (!parts) return null;
  const path = parts[2] ?? '';
  const map = sign === 'link' ? byLink : byHost;
  for (
    let host = (parts[1] ?? '').toLowerCase();
    host.includes('.');
    host = host.slice(host.indexOf('.') + 1)
  ) {
    const found = map.get(host)?.find((entry) => path.startsWith(entry.path));
    if (found) return found.vendor;
  }
  return null;
}

const known = new Map<string, VendorFound | null>();
/** As in tokens.ts: pages repeat their names. */
const REMEMBERED = 4000;

/** The vendor whose markup carries such class names or such an id. */
export function vendorOfNames(names: string): VendorFound | null {
  if (!names) return null;
  const before = known.get(names);
  if (before !== undefined) return before;
  const each = names.slice(0, 400).toLowerCase().split(/\s+/);
  const begins = (name: string, start: string): boolean =>
    name.startsWith(start) &&
    (name.length === start.length || /[-_\d]$/.test(start) || !/[a-z]/.test(name[start.length] ?? ''));
  const found = byName.find(({ start }) => each.some((name) => begins(name, start)))?.vendor ?? null;
  if (known.size < REMEMBERED) known.set(names, found);
  return found;
}
