/**
 * The inside of the reading view, for tests. Its shadow root is closed to pages and to Playwright's selectors; the
 * browser's own tools see it.
 */
import type { CDPSession, Page } from '@playwright/test';

interface CdpNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** The shadow root with a dialog in it, among the children of the root element. */
function rootIn(document: CdpNode): CdpNode | undefined {
  const html = document.children?.find(({ nodeName }) => nodeName === 'HTML');
  return html?.children
    ?.flatMap(({ shadowRoots }) => shadowRoots ?? [])
    .find((root) => root.children?.some(({ nodeName }) => nodeName === 'DIALOG'));
}

/**
 * Runs a function on the view's shadow root.
 * @param run it is sent as text: it may use nothing from around it
 * @returns what it returns; null when no view is open
 */
export async function inReader<Outcome, Argument = undefined>(
  page: Page,
  run: (root: ShadowRoot, argument: Argument) => Outcome,
  ...[argument]: Argument extends undefined ? [] : [Argument]
): Promise<Awaited<Outcome> | null> {
  const cdp = await sessionOf(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadow = rootIn(root as CdpNode);
  if (!shadow) return null;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    functionDeclaration: `function (argument) { return (${run})(this, argument); }`,
    ...(object.objectId ? { objectId: object.objectId } : {}),
    arguments: [{ value: argument }],
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Awaited<Outcome>;
}

/** The text of the article in the view, as it is shown; null when no view is open. */
export const readerText = (page: Page): Promise<string | null> =>
  inReader(page, (root) => root.querySelector<HTMLElement>('.page')?.innerText ?? '');
