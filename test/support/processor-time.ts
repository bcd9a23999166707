/** The milliseconds for which the process computes during an action. Unlike time, they don't depend on other processes of the machine. */
export function processorTime(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
