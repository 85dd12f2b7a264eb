/** Waits for what may never come: after `patience` milliseconds `onLate` is told once, and the waiting goes on. */
export async function patientlyAwaited<Result>(
  awaited: Promise<Result>,
  patience: number,
  onLate: () => void,
): Promise<Result> {
  const late = setTimeout(onLate, patience);
  try {
    return await awaited;
  } finally {
    clearTimeout(late);
  }
}
