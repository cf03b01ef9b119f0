import { keptAt } from '../worker/stamp';
import { readPack, type Pack, type PackJson } from './pack';

const PATIENCE_MS = 15_000;

/**
 * Takes the pack of a cell; of one that is at hand only what changed. The cell is all the server
 * learns.
 *
 * @throws TypeError where there is no network, DOMException where it is too slow, Error where the server refuses
 */
export async function takePack(cell: string, known?: Pack): Promise<Pack> {
  const since = known?.cell === cell ? `?since=${known.version}` : '';
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(`/api/v1/pack/${cell}${since}`, { signal: patience.signal });
    if (!answer.ok) {
      throw new Error(`the pack of ${cell} was refused: ${answer.status}`);
    }
    return readPack((await answer.json()) as PackJson, known, keptAt(answer));
  } finally {
    clearTimeout(timer);
  }
}
