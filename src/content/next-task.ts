/** Does something in a task of its own, as soon as the one that runs has ended. */

/** Chromium 94 and Firefox 142 have it. */
interface Scheduler {
  postTask?(step: () => void, options: { readonly priority: 'user-blocking' }): Promise<unknown>;
}

/** @param step it throws nothing: nobody would hear of it */
export function inNextTask(step: () => void): void {
  // Where there is none, an element of the page may go by the name.
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (typeof scheduler?.postTask === 'function') {
    // Others' tasks have to wait while the browser reads a page that arrives at once.
    void scheduler.postTask(step, { priority: 'user-blocking' });
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    step();
  };
  port2.postMessage(null);
}
