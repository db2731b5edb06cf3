/** Whether a document has been parsed. */
export class Parsing {
  /** Whether it has, and was seen to. */
  isDone = false;
  /** Resolves when the document is parsed, at once when it is already; and when it is not heard of any more. */
  readonly done: Promise<void>;

  constructor(doc: Document, signal: AbortSignal) {
    this.done =
      doc.readyState !== 'loading'
        ? Promise.resolve()
        : new Promise((resolve) => {
            doc.addEventListener(
              'DOMContentLoaded',
              () => {
                this.isDone = true;
                resolve();
              },
              { once: true, signal },
            );
            // Whoever has asked would wait for ever.
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
  }
}
