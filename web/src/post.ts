/** Answers that mean: not now. */
const NOT_NOW = new Set([408, 425, 429]);

/**
 * Posts, and waits so many milliseconds for an answer.
 *
 * @throws where there is no network, or it is too slow
 */
export async function post(path: string, body: BodyInit, patience: number, accept = 'text/html'): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    return await fetch(path, { method: 'POST', body, headers: { Accept: accept }, signal: abort.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** Whether to send it again later. */
export function isNotNow({ status }: Response): boolean {
  return status >= 500 || NOT_NOW.has(status);
}
