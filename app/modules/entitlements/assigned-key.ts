const mark = "assigned: ";

/** The key of a booking of assigned work: it is told from what somebody booked alone. @example assignedKey("assignment 1 right") */
export function assignedKey(onceKey: string): string {
  return mark + onceKey;
}

/** Whether a booking belongs to assigned work. It changes there, by a yes, a no or a consent taken back, and not by a correction. */
export function isAssigned({ onceKey }: { readonly onceKey: string | null }): boolean {
  return onceKey?.startsWith(mark) ?? false;
}
