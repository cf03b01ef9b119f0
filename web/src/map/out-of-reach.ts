/** What each browser says when a request found no network, or was cut off because its page is being left. */
const NO_ANSWER = /^(Failed to fetch|Load failed|NetworkError when attempting)/;

/**
 * Whether a part of the map is missing only because nothing answered. That is everyday life on a phone and no error
 * of the page: the map asks again when it is moved.
 */
export function isOutOfReach(error: { readonly message: string }): boolean {
  return NO_ANSWER.test(error.message);
}
