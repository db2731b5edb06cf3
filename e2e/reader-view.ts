/** The inside of the reading view, for tests. */
import type { Page } from '@playwright/test';
import { inRoot } from './closed-root.ts';

/**
 * Runs a function on the reading view's shadow root.
 * @param run it is sent as text: it may use nothing from around it
 * @returns what it returns; null when no view is open
 */
export const inReader = <Outcome, Argument = undefined>(
  page: Page,
  run: (root: ShadowRoot, argument: Argument) => Outcome,
  ...[argument]: Argument extends undefined ? [] : [Argument]
): Promise<Awaited<Outcome> | null> =>
  inRoot(page, ({ nodeName }) => nodeName === 'DIALOG', run, argument as Argument);

/** The text of the article in the view, as it is shown; null when no view is open. */
export const readerText = (page: Page): Promise<string | null> =>
  inReader(page, (root) => root.querySelector<HTMLElement>('.page')?.innerText ?? '');
