/**
 * The table of vendors whose widgets many publishers embed: form hosts, poll makers, contest makers, product boxes,
 * affiliate networks. Publishers themselves are never listed.
 */
import type { Kind } from '../words.ts';

/**
 * By what one vendor's widgets are known, of each what there is with spaces between; who it is, a comment tells, since
 * the extension has no use for that.
 */
export interface Vendor {
  /** Hosts of frames, form actions and links; a host covers those below it. A path may follow. */
  readonly hosts?: string;
  /** Hosts that links alone lead to. A link, to whatever host, is a weak sign: it counts, and decides nothing. */
  readonly links?: string;
  /** Beginnings of a class name or id, whole up to the next dash or underscore, or the whole name. */
  readonly names?: string;
}

/** All of them, by the kind of their widgets; the first that fits is taken. */
export const VENDORS: Readonly<Record<Kind, readonly Vendor[]>> = {
  newsletter: [
    // Mailchimp
    {
      hosts: 'list-manage.com list-manage1.com list-manage2.com',
      links: 'mailchi.mp eepurl.com',
      names: 'mc_embed mc4wp',
    },
    // HubSpot
    { hosts: 'forms.hsforms.com share.hsforms.com', names: 'hbspt-form hs-form' },
    // MailPoet
    { names: 'mailpoet_form mailpoet' },
    // MailerLite
    {
      hosts: 'assets.mailerlite.com static.mailerlite.com landing.mailerlite.com',
      names: 'ml-form ml-subscribe',
    },
    // Brevo
    { hosts: 'sibforms.com', names: 'sib-form' },
    // Mailjet
    { hosts: 'mjt.lu app.mailjet.com', names: 'mj-embedded' },
    // Kit
    { hosts: 'app.convertkit.com app.kit.com', names: 'formkit ck_form' },
    // Klaviyo
    { hosts: 'manage.kmail-lists.com', names: 'klaviyo-form klaviyo' },
    // Campaign Monitor
    { hosts: 'createsend.com confirmsubscription.com', names: 'js-cm-form' },
    // Constant Contact
    { hosts: 'visitor.constantcontact.com visitor.r20.constantcontact.com', names: 'ctct-' },
    // ActiveCampaign
    { hosts: 'activehosted.com' },
    // CleverReach
    { hosts: 'cleverreach.com cleverreach.de', names: 'cleverreach' },
    // rapidmail
    { hosts: 'emailsys1a.net rapidmail.de' },
    // Sailthru
    { hosts: 'cb.sailthru.com' },
    // beehiiv
    { hosts: 'embeds.beehiiv.com', names: 'beehiiv' },
    // Substack
    { hosts: 'substack.com/embed substack.com/subscribe substack.com/api' },
    // OptinMonster
    { names: 'optinmonster om-holder' },
    // Jetpack
    { hosts: 'subscribe.wordpress.com', names: 'jetpack_subscription wp-block-jetpack-subscriptions' },
    // OneSignal
    { names: 'onesignal-slidedown onesignal-popover onesignal-bell' },
    // PushEngage
    { names: 'pushengage pe-optin' },
    // iZooto
    { names: 'izooto' },
    // Sumo
    { names: 'sumome' },
    // FeedBurner
    { hosts: 'feedburner.google.com follow.it' },
    // AWeber
    { hosts: 'aweber.com', names: 'AW-Form af-form' },
    // GetResponse
    { hosts: 'getresponse.com', names: 'getresponse' },
    // Drip
    { hosts: 'getdrip.com' },
    // EmailOctopus
    { hosts: 'emailoctopus.com', names: 'emailoctopus' },
    // Omnisend
    { names: 'omnisend' },
    // SendFox
    { hosts: 'sendfox.com', names: 'sendfox' },
    // Mailster
    { names: 'mailster' },
    // Newsletter for WordPress
    { names: 'tnp tnp-' },
    // Mailmunch
    { hosts: 'mailmunch.co', names: 'mailmunch' },
    // Hustle
    { names: 'hustle-' },
    // Bloom
    { names: 'et_bloom' },
    // Thrive Leads
    { names: 'thrv_lead tve-leads tve_leads' },
    // ConvertPlus
    { names: 'convertplug cp-popup' },
    // Privy
    { names: 'privy-' },
    // Justuno
    { names: 'justuno' },
    // Wisepops
    { names: 'wisepops' },
    // Sleeknote
    { names: 'sleeknote' },
    // Omeda
    { hosts: 'omeda.com omeclk.com' },
    // Dotdigital
    { hosts: 'dmtrk.net dotdigital-pages.com' },
    // Inxmail
    { hosts: 'inxserver.com inxserver.de inxmail.com' },
    // Optimizely Campaign
    { hosts: 'srv2.de' },
    // Maileon
    { hosts: 'maileon.com xqueue.com' },
    // Newsletter2Go
    { hosts: 'newsletter2go.com', names: 'nl2go' },
    // Evalanche
    { hosts: 'scnem.com scnem2.com evalanche.com' },
    // TinyLetter
    { hosts: 'tinyletter.com' },
    // Revue
    { hosts: 'getrevue.co', names: 'revue-embed' },
    // Buttondown
    { hosts: 'buttondown.email buttondown.com' },
    // Ghost
    { names: 'gh-subscribe gh-portal kg-signup-card' },
    // FeedBlitz
    { hosts: 'feedblitz.com' },
    // Pardot
    { hosts: 'go.pardot.com' },
    // Marketo
    { names: 'mktoForm' },
    // FreshMail
    { hosts: 'app.freshmail.com' },
    // CleverPush
    { names: 'cleverpush' },
    // WonderPush
    { names: 'wonderpush' },
    // Gravitec
    { names: 'gravitec' },
    // Klick-Tipp
    { hosts: 'klick-tipp.com klicktipp.com' },
    // E-goi
    { hosts: 'e-goi.com' },
    // MailUp
    { hosts: 'emailsp.com mailupclient.com' },
    // Salesforce
    { hosts: 'exct.net exacttarget.com' },
    // SpecificFeeds
    { hosts: 'specificfeeds.com' },
    // Flodesk
    { hosts: 'form.flodesk.com' },
    // SendPulse
    { hosts: 'sendpulse.com', names: 'sp-form' },
    // RD Station
    { hosts: 'rdstation.com.br', names: 'rdstation' },
    // SALESmanago
    { names: 'salesmanago' },
    // Poptin
    { names: 'poptin' },
    // Icegram
    { names: 'es_subscription_form icegram' },
    // ALO EasyMail
    { names: 'alo_easymail_widget_form' },
    // AcyMailing
    { names: 'acym_module acymailing_module' },
    // Pushwoosh
    { names: 'pushwoosh' },
    // Webpushr
    { names: 'webpushr' },
    // PushAlert
    { names: 'pushalert' },
    // Batch
    { names: 'batchsdk' },
  ],
  poll: [
    // Crowdsignal
    {
      hosts: 'poll.fm polldaddy.com crowdsignal.com survey.fm',
      names: 'PDS_Poll PDI_ crowdsignal CSS_Poll',
    },
    // WP-Polls
    { names: 'wp-polls polls_form' },
    // YOP Poll
    { names: 'yop-poll yop_poll' },
    // Forminator
    { names: 'forminator-poll' },
    // Gravity Forms
    { names: 'gpoll' },
    // Opinary
    { hosts: 'opinary.com pressekompass.net', names: 'opinary' },
    // Civey
    { hosts: 'civey.com', names: 'civey' },
    // Riddle
    { hosts: 'riddle.com/embed riddle.com/a', names: 'riddle_target riddle2' },
    // Pinpoll
    { hosts: 'pinpoll.com', names: 'pinpoll' },
    // Apester
    { hosts: 'apester.com', names: 'apester' },
    // EX.CO
    { hosts: 'ex.co playbuzz.com', names: 'playbuzz pb_feed' },
    // StrawPoll
    { hosts: 'strawpoll.com strawpoll.me strawpoll.de' },
    // SurveyMonkey
    { hosts: 'surveymonkey.com research.net', names: 'smcx' },
    // Typeform
    { hosts: 'typeform.com', names: 'typeform' },
    // Qualtrics
    { hosts: 'qualtrics.com', names: 'QSIWeb QSIPop QSISlider' },
    // Insticator
    { hosts: 'insticator.com', names: 'insticator' },
    // Qzzr
    { hosts: 'qzzr.com' },
    // Interacty
    { hosts: 'interacty.me' },
    // Second Street
    { hosts: 'secondstreetapp.com', names: 'ss-embed' },
    // Opinion Stage
    { hosts: 'opinionstage.com', names: 'opinionstage os-poll' },
    // Poll Maker
    { hosts: 'poll-maker.com quiz-maker.com' },
    // EasyPolls
    { hosts: 'easypolls.net' },
    // LamaPoll
    { hosts: 'lamapoll.de' },
    // Google Forms
    { hosts: 'docs.google.com/forms forms.gle' },
    // Microsoft Forms
    { hosts: 'forms.office.com forms.microsoft.com' },
    // Jotform
    { hosts: 'jotform.com', names: 'jotform' },
    // Tally
    { hosts: 'tally.so' },
    // LimeSurvey
    { hosts: 'limesurvey.org limequery.com' },
    // Outgrow
    { hosts: 'outgrow.us' },
    // Interact
    { hosts: 'tryinteract.com' },
    // Poll Everywhere
    { hosts: 'polleverywhere.com pollev.com' },
    // Survio
    { hosts: 'survio.com' },
    // UmfrageOnline
    { hosts: 'umfrageonline.com findmind.ch' },
    // QuestionPro
    { hosts: 'questionpro.com' },
    // Alchemer
    { hosts: 'alchemer.com surveygizmo.com' },
    // Hearken
    { hosts: 'wearehearken.com', names: 'hearken' },
    // TotalPoll
    { names: 'totalpoll' },
    // AYS Poll
    { names: 'ays-poll ays_poll' },
    // Slido
    { hosts: 'sli.do slido.com' },
    // Qualifio
    { hosts: 'qualifio.com' },
    // involve.me
    { hosts: 'involve.me' },
    // Framaforms
    { hosts: 'framaforms.org' },
    // Wufoo
    { hosts: 'wufoo.com', names: 'wufoo' },
    // Formstack
    { hosts: 'formstack.com', names: 'fsForm' },
    // Cognito Forms
    { hosts: 'cognitoforms.com' },
    // Zoho Survey
    { hosts: 'survey.zohopublic.com survey.zohopublic.eu' },
    // SmartSurvey
    { hosts: 'smartsurvey.co.uk' },
    // SurveyHero
    { hosts: 'surveyhero.com' },
    // easyfeedback
    { hosts: 'easy-feedback.de easy-feedback.com' },
    // Doopoll
    { hosts: 'doopoll.co' },
    // Poltio
    { hosts: 'poltio.com' },
    // Mentimeter
    { hosts: 'mentimeter.com' },
    // Webankieta
    { hosts: 'webankieta.pl' },
    // Drag'n Survey
    { hosts: 'dragnsurvey.com' },
    // Eval&Go
    { hosts: 'evalandgo.com' },
    // Webropol
    { hosts: 'webropolsurveys.com webropol.com' },
    // Mopinion
    { names: 'mopinion' },
    // Usabilla
    { names: 'usabilla' },
    // Hotjar
    { names: '_hj_feedback_container _hj-widget' },
    // Quiz and Survey Master
    { names: 'qsm- qmn_' },
    // Vuukle
    { hosts: 'cdn.vuukle.com', names: 'vuukle-emote vuukle-poll' },
  ],
  offer: [
    // Awin
    { links: 'awin1.com tidd.ly' },
    // Skimlinks
    { links: 'go.skimresources.com go.redirectingat.com' },
    // Digidip
    { links: 'digidip.net' },
    // CJ
    { links: 'anrdoezrs.net dpbolvw.net jdoqocy.com kqzyfj.com tkqlhce.com' },
    // Rakuten Advertising
    { links: 'click.linksynergy.com' },
    // ShareASale
    { links: 'shareasale.com' },
    // Partnerize
    { links: 'prf.hn' },
    // Tradedoubler
    { links: 'clk.tradedoubler.com clkde.tradedoubler.com' },
    // TradeTracker
    { links: 'tc.tradetracker.net' },
    // Amazon Associates
    { links: 'amzn.to' },
    // eBay Partner Network
    { links: 'rover.ebay.com ebay.us' },
    // Geniuslink
    { links: 'geni.us' },
    // Sovrn
    { links: 'redirect.viglink.com shop-links.co' },
    // financeAds
    { hosts: 'financeads.net' },
    // Check24
    { hosts: 'a.check24.net files.check24.net' },
    // Tarifcheck
    { hosts: 'form.partner-versicherung.de a.partner-versicherung.de' },
    // idealo
    { hosts: 'idealo-partner.com widget.idealo.de' },
    // AAWP
    { names: 'aawp' },
    // Lasso
    { names: 'lasso-container lasso-display' },
    // EasyAzon
    { names: 'easyazon' },
    // Content Egg
    { names: 'cegg egg-container' },
    // AffiliateX
    { names: 'affx-' },
    // Affiliate Coupons
    { names: 'affcoups' },
    // Coupon Creator
    { names: 'wpcd-coupon cctor' },
    // WooCommerce blocks
    { names: 'wc-block-grid wp-block-woocommerce' },
    // GetYourGuide
    { hosts: 'getyourguide.com', names: 'gyg-widget' },
    // Travelpayouts
    { hosts: 'tp.media travelpayouts.com' },
    // Stay22
    { hosts: 'stay22.com' },
    // Gleam
    { hosts: 'gleam.io', names: 'e-gleam' },
    // Rafflecopter
    { hosts: 'rafflecopter.com', names: 'rcptr' },
    // Woobox
    { hosts: 'woobox.com', names: 'woobox-offer' },
    // ShortStack
    { hosts: 'shortstack.page pgtb.me' },
    // KingSumo
    { hosts: 'kingsumo.com', names: 'kingsumo' },
    // SweepWidget
    { hosts: 'sweepwidget.com', names: 'sw_container' },
    // ViralSweep
    { hosts: 'viralsweep.com' },
    // Easypromos
    { hosts: 'easypromosapp.com' },
    // Howl
    { links: 'howl.me' },
    // LTK
    { links: 'rstyle.me' },
    // AvantLink
    { links: 'avantlink.com' },
    // Impact
    { links: 'sjv.io pxf.io' },
    // Effiliation
    { links: 'effiliation.com' },
    // Skyscanner
    { hosts: 'skyscanner.net skyscanner.com', names: 'SkyscannerWidget skyscanner' },
    // Civitatis
    { hosts: 'civitatis.com', names: 'civitatis' },
    // Viator
    { hosts: 'viator.com', names: 'viator' },
    // Booking.com
    { hosts: 'booking.com', names: 'bookingaff' },
    // Expedia
    { hosts: 'affiliates.expediagroup.com', names: 'eg-widget' },
    // Klook
    { hosts: 'klook.com', names: 'klk-aff-widget' },
    // Tiqets
    { hosts: 'tiqets.com', names: 'tiqets' },
    // Musement
    { hosts: 'musement.com' },
    // Discover Cars
    { hosts: 'discovercars.com' },
    // Rentalcars
    { hosts: 'rentalcars.com' },
    // Trivago
    { hosts: 'trivago.com trivago.de' },
    // Eventbrite
    {
      hosts: 'eventbrite.com/checkout-external eventbrite.com/tickets-external',
      names: 'eventbrite-widget',
    },
    // Ticketmaster
    { links: 'ticketmaster.com ticketmaster.evyy.net' },
    // Ticket exchanges
    { links: 'stubhub.com seatgeek.com vividseats.com viagogo.com' },
    // Shopify
    { hosts: 'myshopify.com', names: 'shopify-buy' },
    // Bankrate
    { hosts: 'widgets.bankrate.com', names: 'bankrate' },
    // NerdWallet
    { hosts: 'widgets.nerdwallet.com', names: 'nerdwallet' },
    // Verivox
    { hosts: 'partner.verivox.de', names: 'verivox' },
    // StackCommerce
    { hosts: 'stackcommerce.com stacksocial.com', names: 'stackcommerce stacksocial' },
    // PriceSpider
    { names: 'ps-widget' },
    // Bookshop.org
    { hosts: 'bookshop.org' },
    // Daisycon
    { hosts: 'daisycon.com daisycon.io', names: 'dc-tool' },
  ],
  app: [
    // App Store
    { links: 'apps.apple.com itunes.apple.com appsto.re testflight.apple.com' },
    // Google Play
    { links: 'play.google.com/store/apps market.android.com' },
    // Branch
    { hosts: 'app.link', links: 'onelink.me', names: 'branch-banner branch-journeys' },
    // Smart App Banner
    { names: 'smartbanner smart-app-banner smart-banner' },
    // AppGallery
    { links: 'appgallery.huawei.com appgallery.cloud.huawei.com' },
    // Adjust
    { links: 'app.adjust.com adj.st' },
    // Onelink
    { links: 'onelink.to page.link smart.link' },
    // AppsFlyer
    { names: 'af-smart-banner' },
    // Firebase
    { links: 'app.goo.gl' },
  ],
  support: [
    // Patreon
    { hosts: 'patreon.com', names: 'patreon' },
    // Ko-fi
    { hosts: 'ko-fi.com', names: 'kofi' },
    // Buy Me a Coffee
    { hosts: 'buymeacoffee.com', names: 'bmc-' },
    // Steady
    { hosts: 'steadyhq.com steady.page', names: 'steady-' },
    // PayPal
    { hosts: 'paypal.com/cgi-bin paypal.com/donate', links: 'paypal.me' },
    // Donorbox
    { hosts: 'donorbox.org', names: 'donorbox dbox-' },
    // Givebutter
    { hosts: 'givebutter.com', names: 'givebutter' },
    // GiveWP
    { names: 'give-form' },
    // FundraiseUp
    { hosts: 'fundraiseup.com', names: 'fundraiseup' },
    // Donately
    { hosts: 'donately.com' },
    // betterplace
    { hosts: 'betterplace.org' },
    // LaterPay
    { names: 'laterpay' },
    // Leaky Paywall
    { names: 'leaky_paywall leaky-paywall' },
    // Piano
    { hosts: 'tinypass.com piano.io', names: 'tp-modal tp-container tp-backdrop tinypass' },
    // Poool
    { names: 'poool-' },
    // Zephr
    { names: 'zephr' },
    // Memberful
    { hosts: 'memberful.com' },
    // GoFundMe
    { hosts: 'gofundme.com', names: 'gfm-embed' },
    // JustGiving
    { hosts: 'justgiving.com' },
    // Classy
    { hosts: 'classy.org' },
    // Raisely
    { hosts: 'raisely.com' },
    // Zeffy
    { hosts: 'zeffy.com' },
    // Liberapay
    { hosts: 'liberapay.com' },
    // Tipeee
    { hosts: 'tipeee.com' },
    // HelloAsso
    { hosts: 'helloasso.com' },
    // Twingle
    { hosts: 'twingle.de' },
    // Altruja
    { hosts: 'altruja.de' },
    // RaiseNow
    { hosts: 'raisenow.com', names: 'rnw-widget' },
    // iRaiser
    { hosts: 'iraiser.eu' },
    // ActBlue
    { hosts: 'actblue.com' },
    // Newspack
    { names: 'wpbnbd wp-block-newspack-blocks-donate' },
    // Pelcro
    { names: 'pelcro' },
    // Wallkit
    { names: 'wallkit wkit-' },
    // plenigo
    { names: 'plenigo' },
    // Evolok
    { names: 'evolok' },
    // Subscribe with Google
    { names: 'swg-' },
    // Action Network
    { hosts: 'actionnetwork.org' },
    // Change.org
    { hosts: 'change.org' },
    // openPetition
    { hosts: 'openpetition.de openpetition.eu' },
    // Open Collective
    { hosts: 'opencollective.com' },
    // News Revenue Hub
    { hosts: 'fundjournalism.org' },
    // Every.org
    { hosts: 'every.org' },
    // FundraisingBox
    { hosts: 'fundraisingbox.com' },
    // Startnext
    { hosts: 'startnext.com' },
    // Patronite
    { hosts: 'patronite.pl' },
    // Apoia.se
    { hosts: 'apoia.se' },
    // Catarse
    { hosts: 'catarse.me' },
    // Goteo
    { hosts: 'goteo.org' },
    // Stripe
    { links: 'buy.stripe.com donate.stripe.com' },
    // Tiltify
    { hosts: 'tiltify.com' },
    // Funraise
    { hosts: 'funraise.io', names: 'funraise' },
    // Ulule
    { hosts: 'ulule.com' },
    // KissKissBankBank
    { hosts: 'kisskissbankbank.com' },
    // J'aime l'info
    { hosts: 'jaimelinfo.fr okpal.com' },
    // Zrzutka
    { hosts: 'zrzutka.pl' },
    // MemberPress
    { names: 'mepr-' },
    // Restrict Content Pro
    { names: 'rcp_restricted rcp_form' },
    // Paid Memberships Pro
    { names: 'pmpro_content_message pmpro_message' },
    // Ad blocker notices of plugins
    { names: 'adblock-modal fc-ab-root ai-adb-message' },
  ],
  related: [
    // Outbrain
    { hosts: 'outbrain.com', names: 'OUTBRAIN ob-widget outbrain' },
    // Taboola
    { hosts: 'taboola.com', names: 'taboola trc_related trc_rbox' },
    // Plista
    { names: 'plista' },
    // Revcontent
    { names: 'rc-widget revcontent' },
    // Engageya
    { names: 'engageya' },
    // Dianomi
    { hosts: 'dianomi.com', names: 'dianomi' },
    // ZergNet
    { hosts: 'zergnet.com', names: 'zergnet' },
    // MGID
    { hosts: 'mgid.com', names: 'mgid mgbox' },
    // Content.ad
    { hosts: 'content.ad' },
    // Strossle
    { hosts: 'strossle.com', names: 'strossle' },
    // Ligatus
    { names: 'ligatus' },
    // Jetpack related posts
    { names: 'jp-relatedposts' },
    // YARPP
    { names: 'yarpp' },
    // Contextual Related Posts
    { names: 'crp_related' },
  ],
  social: [
    // AddThis
    { names: 'addthis' },
    // ShareThis
    { names: 'sharethis st-btn' },
    // AddToAny
    { names: 'addtoany a2a_kit' },
    // Shariff
    { names: 'shariff' },
    // Sharedaddy
    { names: 'sharedaddy sd-sharing' },
    // Sassy Social Share
    { names: 'heateor_sss' },
    // Monarch
    { names: 'et_social et_monarch' },
    // Social Warfare
    { names: 'swp_social_panel' },
    // MashShare
    { names: 'mashsb' },
    // What's Your Reaction
    { names: 'wyr-' },
    // WP-PostRatings
    { names: 'post-ratings kksr-' },
  ],
  ad: [
    // Google ads
    {
      hosts: 'doubleclick.net googlesyndication.com',
      names: 'adsbygoogle div-gpt-ad google_ads_iframe',
    },
    // Amazon ads
    { hosts: 'amazon-adsystem.com' },
    // Raptive
    { names: 'adthrive' },
    // Mediavine
    { names: 'mv-ad mediavine' },
    // Ezoic
    { names: 'ezoic-ad' },
    // Freestar
    { names: 'freestar' },
    // Teads
    { names: 'teads' },
    // Seedtag
    { names: 'seedtag' },
  ],
};
