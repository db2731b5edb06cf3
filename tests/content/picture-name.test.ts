// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { pictureName } from '../../src/content/picture-name.ts';

it.each<[string, string, string]>([
  [
    'a picture by its alternative text',
    '<a><img alt=" The  old harbour " title="Photo"></a>',
    'The old harbour',
  ],
  ['a picture without one by its title', '<img alt="" title="The old harbour">', 'The old harbour'],
  ['a button by its label', '<button aria-label="Open the chat"><svg></svg></button>', 'Open the chat'],
  ['a drawing by the title in it', '<svg><title>Tides</title><path d="M0 0"/></svg>', 'Tides'],
  ['a frame by its title', '<div><iframe title="Map"></iframe></div>', 'Map'],
  ['the first of several that has a name', '<img alt=" "><img alt="Zoo"><img alt="Fair">', 'Zoo'],
  ['nothing where nothing has a name', '<div><img alt=""><img src="/zoo.jpg"></div>', ''],
])('calls %s', (_, html, name) => {
  document.body.innerHTML = html;
  expect(pictureName(document.body)).toBe(name);
});

it('looks into open shadow trees', () => {
  document.body.innerHTML = '<div></div>';
  const host = document.body.firstElementChild as Element;
  host.attachShadow({ mode: 'open' }).innerHTML = '<img alt="Zoo">';
  expect(pictureName(document.body)).toBe('Zoo');
});
