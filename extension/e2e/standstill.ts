/** To run in a page: notes from now on for how long at most it does nothing else. */
export function noteStandstill(): void {
  const noted = { stood: 0 };
  Object.assign(globalThis, { standstill: noted });
  const every = 10;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    noted.stood = Math.max(noted.stood, now - last - every);
    last = now;
  }, every);
}

/** To run in the same page. */
export function stoodStill(): number {
  return (globalThis as unknown as { standstill: { stood: number } }).standstill.stood;
}
