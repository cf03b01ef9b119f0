const RANGE = /^bytes=(\d+)-(\d*)$/;

/** A piece of a whole copy, as the server would have answered it; the whole where no piece is asked for. */
export async function piece(whole: Response, range: string | null): Promise<Response> {
  const asked = RANGE.exec(range ?? '');
  if (!asked) {
    return whole;
  }
  const bytes = await whole.blob();
  const first = Number(asked[1]);
  const last = Math.min(asked[2] ? Number(asked[2]) : Infinity, bytes.size - 1);
  if (first > last) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.size}` } });
  }
  return new Response(bytes.slice(first, last + 1), {
    status: 206,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes ${first}-${last}/${bytes.size}`,
      'Content-Length': String(last - first + 1),
      ETag: whole.headers.get('ETag') ?? '',
    },
  });
}
