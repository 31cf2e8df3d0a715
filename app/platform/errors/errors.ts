/** There is nothing here for this person: the address or the record does not exist for them. */
export class NotFound extends Error {
  override name = "NotFound";
}

/** The record exists and the person may know that, but this action is not theirs. */
export class NotAllowed extends Error {
  override name = "NotAllowed";
}

/** What was sent broke off on its way, or was never a form. */
export class NotReadable extends Error {
  override name = "NotReadable";
}

/**
 * Ends the request with the "not found" page. Another portal's record always ends here, never in `notAllowed`,
 * because saying "not allowed" would tell that it exists.
 *
 * @example const plan = (await lockPlan(db, id)) ?? notFound();
 */
export function notFound(): never {
  throw new NotFound();
}

/** Ends the request with the "not for you" page (403). @example if (!planPolicy.agree(actor, plan)) notAllowed(); */
export function notAllowed(): never {
  throw new NotAllowed();
}
