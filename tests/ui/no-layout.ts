/** jsdom lays nothing out, and knows no way to watch sizes. */
Object.assign(globalThis, {
  ResizeObserver: class {
    observe(): void {}
    disconnect(): void {}
  },
});
