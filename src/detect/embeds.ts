/** Content of the article's own that comes from elsewhere: frames and posts, known by their makers' hosts. */

/** Hosts whose frames show content: players, posts, maps, charts, documents. */
const EMBEDS = new Set(
  'youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com twitch.tv tiktok.com twitter.com x.com instagram.com facebook.com threads.net bsky.app reddit.com soundcloud.com spotify.com deezer.com bandcamp.com acast.com megaphone.fm simplecast.com podbean.com libsyn.com spreaker.com audioboom.com omny.fm art19.com buzzsprout.com brightcove.net brightcove.com jwplatform.com jwplayer.com kaltura.com glomex.com openstreetmap.org arcgis.com mapbox.com dwcdn.net datawrapper.de flo.uri.sh flourish.studio infogram.com tableau.com everviz.com documentcloud.org scribd.com issuu.com slideshare.net knightlab.com giphy.com streamable.com genial.ly geogebra.org imgur.com'.split(
    ' ',
  ),
);

/** Whether a frame's address is one of a known maker of players, posts, maps or charts. */
export function isEmbed(address: string): boolean {
  const host = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) if (EMBEDS.has(at)) return true;
  return /^(?:www\.)?google\.[a-z.]+$/.test(host) && /\/maps\//.test(address);
}

/** Addresses of one post each, as the networks' own codes for embedding give them, and of the frames that they put there. */
const POST =
  /^(?:https?:)?\/\/(?:\w+\.)*(?:(?:twitter|x)\.com\/(?:(?:\w+|i\/web)\/status|embed\/tweet)|instagram\.com\/(?:p|reel|tv)|tiktok\.com\/(?:@[^/]+\/video|embed)|facebook\.com\/(?:plugins\/(?:post|video)|[^/]+\/(?:posts|videos|photos)|watch|permalink\.php|photo(?:\.php)?)|threads\.(?:net|com)\/@[^/]+\/post|bsky\.app\/(?:profile\/[^/]+\/post|did:[^/]+\/app\.bsky\.feed\.post))[/?.]/i;

/** The boxes in the networks' own codes, which hold a post or what stands there until it is loaded. */
export const POST_BOXES =
  '.instagram-media, .twitter-tweet, .twitter-video, .tiktok-embed, .fb-post, .fb-video, .bluesky-embed, .text-post-media, .reddit-embed-bq';

/** Whether an address leads to a single post of a network, and not to an account or a form to share by. */
export const isPost = (address: string): boolean => POST.test(address);
