/** In a copy that is kept: when that was, in milliseconds since 1970 by the clock of the phone. */
export const KEPT_AT = 'Kept-At';

/** A copy of an answer that says when it was made. */
export function stamped(answer: Response, now = Date.now()): Response {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, String(now));
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}

/** When a copy was made; undefined for what comes from the network. */
export function keptAt(answer: Response): number | undefined {
  const at = answer.headers.get(KEPT_AT);
  return at === null ? undefined : Number(at);
}
