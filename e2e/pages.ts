import { readFile } from 'node:fs/promises';

/** What is answered at an address. */
export interface Served {
  readonly body: string;
  readonly contentType: string;
}

/** An address that looks like a story's; nothing of it is ever asked of the network. */
export const STORY_URL = 'https://coast-herald.example/2025/02/06/story';

/** A page written for these tests. */
export async function readTestPage(name: string): Promise<Served> {
  const body = await readFile(new URL(`pages/${name}`, import.meta.url), 'utf8');
  return { body, contentType: 'text/html; charset=utf-8' };
}

/** The demo page of `npm start`. */
export async function readDemoPage(): Promise<Served> {
  const body = await readFile(new URL('../demo/article.html', import.meta.url), 'utf8');
  return { body, contentType: 'text/html; charset=utf-8' };
}
