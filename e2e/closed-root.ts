/**
 * The inside of what Broadsheet lays over a page, for tests. Its shadow roots are closed to pages and to Playwright's
 * selectors; the browser's own tools see them.
 */
import type { CDPSession, Page } from '@playwright/test';

interface CdpNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  /** Names and values in turn. */
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** The shadow root with such a child in it, among the children of the root element. */
function rootIn(document: CdpNode, isChild: (child: CdpNode) => boolean): CdpNode | undefined {
  const html = document.children?.find(({ nodeName }) => nodeName === 'HTML');
  return html?.children
    ?.flatMap(({ shadowRoots }) => shadowRoots ?? [])
    .find((root) => root.children?.some(isChild));
}

/**
 * Runs a function on the shadow root that has such a child.
 * @param run it is sent as text: it may use nothing from around it
 * @returns what it returns; null when there is no such root
 */
export async function inRoot<Outcome, Argument>(
  page: Page,
  isChild: (child: CdpNode) => boolean,
  run: (root: ShadowRoot, argument: Argument) => Outcome,
  argument: Argument,
): Promise<Awaited<Outcome> | null> {
  const cdp = await sessionOf(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadow = rootIn(root as CdpNode, isChild);
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
