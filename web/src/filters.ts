import type { Wishes } from './near/list';

/** What is ticked in the form of the filters. */
export function wishesOf(filters: HTMLFormElement): Wishes {
  const form = new FormData(filters);
  return {
    facilities: form.getAll('facilities').map(String),
    walkIn: form.getAll('entry').includes('walk-in'),
    neverShuts: form.getAll('open').includes('always'),
    openOnly: form.getAll('open').includes('now'),
  };
}

/** The choice of the hour. */
export function hours(filters: HTMLFormElement): HTMLSelectElement {
  return filters.querySelector<HTMLSelectElement>('select[name=when]')!;
}

/** The hour at which the reader means to be there, as a wall minute; see pack/hours.ts. */
export function hourOf(filters: HTMLFormElement): number | undefined {
  const { value } = hours(filters);
  return value ? wallMinuteOf(value) : undefined;
}

/** The page may have stood open for long, or come from what the phone kept. */
export function forgetPastHours(filters: HTMLFormElement, present: number): void {
  [...hours(filters).options]
    .filter(({ value }) => value && wallMinuteOf(value) <= present)
    .forEach((option) => option.remove());
}

/** Of Beijing's wall clock, as 2026-11-27T05:00. */
function wallMinuteOf(time: string): number {
  return Date.parse(`${time}Z`) / 60_000;
}

/** The page with these filters, and nothing of where the reader is. */
export function addressOf(filters: HTMLFormElement): string {
  const asked = [...new FormData(filters)].map(([name, value]) => [name, String(value)]);
  return `/?${new URLSearchParams(asked.filter(([, value]) => value !== ''))}`;
}
