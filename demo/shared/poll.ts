/** Does something now, every `ms` milliseconds while the page is visible, and when it becomes visible again. */
export function poll(ms: number, task: () => Promise<void>): void {
  let timer: number | undefined;
  let running = false;
  const turn = async (): Promise<void> => {
    window.clearTimeout(timer);
    if (running || document.hidden) return;
    running = true;
    await task();
    running = false;
    timer = window.setTimeout(() => void turn(), ms);
  };
  document.addEventListener('visibilitychange', () => void turn());
  void turn();
}
