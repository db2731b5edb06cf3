// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { readContext, statsOf } from '../../src/detect/page-context.ts';
import { isSiteNote } from '../../src/detect/site-notes.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

const WORDING = { phrases: cuePhrases(), siteNames: [], topic: new Set<string>(), weigh: weighWords };

function isNote(markup: string): boolean {
  document.body.innerHTML = markup;
  const block = document.body.firstElementChild as Element;
  const context = readContext(document.body, WORDING);
  return isSiteNote({ block, element: block, stats: statsOf(context, block), onlyExtra: false });
}

describe('isSiteNote', () => {
  it.each([
    'We may earn a small commission when you buy through links in our guides. How we test.',
    'This guide contains affiliate links.',
    'The Harbour Post lives by its readers. If you order by a link of ours, we receive a commission. Learn more',
    'Mit * markierte Links sind Partnerlinks. Wer darüber bestellt, zahlt nicht mehr.',
    'Für Käufe über diese Links erhält die Hafenpost eine Provision vom Händler.',
    'Si vous achetez par nos liens, nous percevons une commission.',
    'Este texto lleva enlaces de afiliados.',
    'Por compras hechas por estos enlaces recibimos una comisión.',
    'Podemos receber uma comissão por compras feitas por estes links.',
    'Se compri da questi link riceviamo una piccola commissione.',
    'Voor aankopen via deze links ontvangen wij een commissie.',
    'Za zakupy przez te linki otrzymujemy prowizję.',
  ])('tells how the site earns: %s', (text) => {
    expect(isNote(`<p>${text}</p>`)).toBe(true);
  });

  it.each([
    'Log in or register to join the discussion.',
    'Sign up to comment <a href="/join">Sign up</a>',
    'Bitte melden Sie sich an, um einen Kommentar zu schreiben.',
    'Um zu kommentieren, müssen Sie sich anmelden.',
    'Connectez-vous pour commenter cet article.',
    'Inicia sesión para comentar.',
    'Zaloguj się, aby dodać komentarz.',
  ])('tells who may comment: %s', (text) => {
    expect(isNote(`<div>${text}</div>`)).toBe(true);
  });

  it.each([
    'Notify me of new comments <input type="email" placeholder="E-mail"> <button>Go</button>',
    'Benachrichtige mich bei allen neuen Kommentaren',
    'Prévenez-moi de tous les nouveaux commentaires par mail',
    'You must create an account to comment.',
    '<ul><li>Subscribe</li>\n<li>Notify me of\n\n\n all new comments</li>\n</ul> <input type="email">',
    'Forgot your password? <a href="/new">Get a new one</a>',
    'Mot de passe oublié ? <a href="/mdp">Renseignez votre mot de passe</a>',
  ])('lets use the page: %s', (text) => {
    expect(isNote(`<div>${text}</div>`)).toBe(true);
  });

  it.each([
    'To comment, activate your account by the link in the e-mail that we sent you.',
    'Ihr Konto ist noch nicht aktiviert. Der Link steht in unserer Mail.',
    'Votre compte n’est pas encore activé.',
    'Activa tu cuenta con el enlace que te enviamos.',
    'Ative sua conta pelo link que enviamos.',
    'Attiva il tuo account con il link che ti abbiamo mandato.',
    'Activeer je account met de link in onze mail.',
    'Aktywuj konto linkiem z naszej wiadomości.',
  ])('tells what an account waits for: %s', (text) => {
    expect(isNote(`<p>${text}</p>`)).toBe(true);
  });

  it.each([
    'By posting here you agree to the rules of this page.',
    'Read more about our commenting system.',
    'Thank you! Your email has been sent.',
    'Error: your message could not be sent. Please try again.',
    'Thank you for sharing this page.',
    'There was an error emailing this page.',
    'You now have full access to your digital paper.',
    'Ihre Nachricht wurde verschickt.',
    'Vielen Dank für das Teilen dieser Seite.',
    'Votre message a bien été envoyé.',
    'Merci d’avoir partagé cet article.',
    'El mensaje ha sido enviado.',
    'A mensagem foi enviada.',
    'Il messaggio è stato inviato.',
    'Je bericht is verzonden.',
    'Wiadomość została wysłana.',
  ])('tells what came of it: %s', (text) => {
    expect(isNote(`<div>${text}</div>`)).toBe(true);
  });

  it.each([
    'Your JavaScript is turned off. <a href="/help">Learn how to switch it on</a>',
    'To play this film you need the latest Flash Player.',
    'Bitte aktivieren Sie JavaScript.',
  ])('tells what the page needs: %s', (text) => {
    expect(isNote(`<div>${text}</div>`)).toBe(true);
  });

  it.each([
    'Thank you for sharing our morning. The best stories are sent to your inbox each day. <input type="email"> <button>Sign up</button>',
    'Learn JavaScript in our course, now for £19 instead of £40. <a href="/shop">Buy now</a>',
  ])('is none that sells: %s', (text) => {
    expect(isNote(`<div>${text}</div>`)).toBe(false);
  });

  it.each([
    'Comments are reviewed before they appear. <a href="/rules">Community guidelines</a>',
    'Bitte achten Sie auf unsere Netiquette.',
    'Les commentaires sont modérés a priori.',
    'Los comentarios de este foro son moderados.',
    'Os comentários são moderados pela redação.',
    'I commenti sono moderati.',
    'Reacties worden eerst gemodereerd, zie de huisregels.',
    'Komentarze są moderowane.',
  ])('tells how comments are written: %s', (text) => {
    expect(isNote(`<p>${text}</p>`)).toBe(true);
  });

  it.each([
    'Got a tip? <a href="mailto:desk@harbour.example">Write to the newsroom</a>',
    'Found an error? Tell us.',
    'Haben Sie einen Fehler gefunden? Schreiben Sie uns.',
    'Vous êtes témoin d’un événement ? Écrivez-nous.',
    'Escríbenos si viste algo.',
    'Viu algo na sua rua? Escreva para a redação.',
    'Scrivici per segnalare una storia.',
    'Heb je een tip voor ons? Mail de redactie.',
    'Masz temat? Napisz do nas.',
  ])('asks for news: %s', (text) => {
    expect(isNote(`<p>${text}</p>`)).toBe(true);
  });

  it.each([
    'How we report: we name our sources wherever it is safe. Read our ethics policy.',
    'So testen wir: drei Wochen, elf Kessel.',
    'Comment nous travaillons',
    'Cómo trabajamos',
    'Como apuramos',
    'Come lavoriamo',
    'Zo werken wij. Lees onze gedragscode.',
    'Jak pracujemy',
    'The Harbour Post is registered under section 501(c)(3).',
    'Der Hafenverein ist als gemeinnützig anerkannt.',
  ])('tells how the newsroom works, or what it is: %s', (text) => {
    expect(isNote(`<p>${text}</p>`)).toBe(true);
  });

  it.each([
    'By playing this video you accept the privacy policy of its host. <button>Load video</button>',
    'Mit dem Laden des Videos akzeptieren Sie die Datenschutzerklärung des Anbieters.<button>Video laden</button>',
    'En chargeant cette vidéo, vous acceptez que des données partent chez un tiers. <button>Charger la vidéo</button>',
    'Contenido externo <button>Cargar el vídeo</button>',
    'Ao carregar o mapa, você aceita os termos do provedor.',
    'Caricando il video accetti che i tuoi dati vadano a terzi.',
    'Externe inhoud. <button>Laad de video</button>',
    'Treść zewnętrzna <button>Załaduj film</button>',
  ])('tells what a video of others brings along: %s', (text) => {
    expect(isNote(`<div>${text}</div>`)).toBe(true);
  });

  it.each([
    'Are you of legal drinking age? <button>Yes</button> <button>No</button>',
    'Sind Sie 18 Jahre oder älter? <button>Ja</button> <a href="/">Nein</a>',
    'Confirm your date of birth to watch. <select><option>1980</select> <button>Go on</button>',
    'Vous avez plus de 18 ans ? <button>Oui</button> <button>Non</button>',
  ])('asks how old the reader is: %s', (text) => {
    expect(isNote(`<div>${text}</div>`)).toBe(true);
  });

  it.each([
    [
      'talk for who pays, in Spanish',
      'Comentar es exclusivo para suscriptores. Suscríbete para comentar o inicia sesión.',
    ],
    [
      'talk for who pays, in French',
      'Cet espace est réservé aux abonnés. Abonnez-vous ou connectez-vous pour commenter.',
    ],
    [
      'a product that is told of before',
      '<h4>Kettle K17</h4> Quiet and cheap to run. We may earn a commission when you buy through our links.',
    ],
    [
      'an appeal against ad blockers',
      'Ihr könnt uns danken, indem ihr den Adblocker für uns ausschaltet oder über unsere Partnerlinks kauft.',
    ],
    ['a product with its price', 'Kettle K17 <b>$39</b> We may earn a commission. <a href="/go">Buy now</a>'],
    [
      'a prompt with a note below',
      'Our reporters need you. Give what you can today and keep the harbour’s only newsroom open through the winter, for everybody who lives on this coast and for those who left it. <button>Donate</button> Affiliate links.',
    ],
    [
      'a list for mails in which affiliates are named',
      'Send me mails and offers from the Harbour Post and its affiliates. <input type="email"> <button>Sign up</button>',
    ],
    [
      'talk for who pays',
      'Only members may comment. Subscribe now for $1 a week. Already a subscriber? Log in.',
    ],
    [
      'a letter to which one signs up',
      'Sign up for our newsletter and comment on the week. Unsubscribe at any time.',
    ],
    [
      'a draw with an age',
      'Win a weekend at sea! Enter now. You have to be 18 years old. <button>Enter</button>',
    ],
    ['a letter of tips', 'Get our best garden tips in your inbox every Friday.'],
    ['an appeal with a tip', 'Have a tip? Keep us going: donate today.'],
    ['a share bar', 'Share on Facebook. Tweet this. E-mail to a friend. Got a tip?'],
    ['the small print of a form', 'By clicking Sign up you agree to our terms and privacy policy.'],
    ['more stories', '<button>Load more stories</button>'],
    ['a video for who pays', 'By playing this video you accept our terms. Subscribe now for all our videos.'],
    ['a story’s line on money', 'The broker kept the deposit, the court heard on Tuesday.'],
    ['an age with nothing to answer by', 'The bridge is 18 years old.'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isNote(`<div>${text}</div>`)).toBe(false);
  });
});
