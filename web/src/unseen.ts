const STATION = /^\/s\/([0-9]{8})$/;

/** Where a station's page was never seen and there is no network, its page is made from the packs at hand. */
export async function showUnseen(document: Document, load = () => import('./near/unseen')): Promise<void> {
  const code = STATION.exec(location.pathname)?.[1];
  if (code && document.querySelector('[data-unseen]')) {
    await load()
      .then(({ makeStation }) => makeStation(document, code, new Date()))
      .catch(() => undefined); // the page says already that it is not kept
  }
}
