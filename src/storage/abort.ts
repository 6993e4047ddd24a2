/** Aborts a transaction that may already have ended. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has already ended, by the very error that is being handled.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}
