import type { Located } from './position';

/** Said with the line of a route, longitude and latitude of each point, to be drawn. */
export const ROUTED = 'nuanyi:routed';

interface Route {
  metres: number;
  minutes: number;
  estimate: boolean;
  line: [number, number][];
  steps: { text: string; metres: number }[];
}

/**
 * The way to a station over real streets. The server knows the streets, so this is the one place
 * where a position leaves the phone: in a body, on request, after the page has said so.
 */
export function offerRoute(document: Document, locate: () => Promise<Located>): void {
  const panel = document.querySelector<HTMLElement>('[data-route]');
  panel?.querySelector<HTMLButtonElement>('button')?.addEventListener('click', async ({ currentTarget }) => {
    const button = currentTarget as HTMLButtonElement;
    button.disabled = true;
    await find(panel, locate);
    button.disabled = false;
  });
}

async function find(panel: HTMLElement, locate: () => Promise<Located>): Promise<void> {
  const located = await locate();
  if ('refusal' in located) {
    say(panel, panel.dataset.refused);
    return;
  }
  const { lon, lat } = located.fix;
  const route = await ask({ lon, lat, stations: [panel.dataset.route] });
  if (!route) {
    say(panel, panel.dataset.failed);
    return;
  }
  say(panel, route.estimate ? panel.dataset.estimate : panel.dataset.found, route);
  document.dispatchEvent(new CustomEvent(ROUTED, { detail: route.line }));
}

async function ask(question: object): Promise<Route | undefined> {
  try {
    const answer = await fetch('/api/v1/walks/route', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(question),
    });
    return answer.ok ? ((await answer.json()) as Route) : undefined;
  } catch {
    return undefined;
  }
}

/** A sentence in which {minutes} and {metres} stand for the route's, and the steps below it. */
function say(panel: HTMLElement, sentence = '', route?: Route): void {
  panel.querySelector('[role=status]')!.textContent = sentence
    .replace('{minutes}', String(route?.minutes))
    .replace('{metres}', String(route?.metres));
  const steps = (route?.steps ?? []).map(({ text, metres }) => {
    const step = document.createElement('li');
    step.textContent = metres > 0 ? `${text} · ${metres} ${panel.dataset.metres}` : text;
    return step;
  });
  const list = panel.querySelector<HTMLElement>('ol')!;
  list.hidden = steps.length === 0;
  list.replaceChildren(...steps);
}
