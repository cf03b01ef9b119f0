/** Reads a station aloud, and stops when touched again; not offered where the browser cannot speak. */
export function offerReading(document: Document, speech: SpeechSynthesis | undefined = window.speechSynthesis): void {
  if (!speech) {
    return;
  }
  document.querySelectorAll<HTMLButtonElement>('[data-read-aloud]').forEach((button) => {
    button.hidden = false;
    const label = button.querySelector('[data-label]') ?? button;
    const offered = label.textContent;
    const silent = (): void => void (label.textContent = offered);
    button.addEventListener('click', () => {
      const speaks = speech.speaking;
      speech.cancel();
      if (speaks) {
        silent();
        return;
      }
      const utterance = new SpeechSynthesisUtterance(button.dataset.readAloud);
      utterance.lang = document.documentElement.lang;
      utterance.rate = 0.9;
      utterance.onend = utterance.onerror = silent;
      label.textContent = button.dataset.stop ?? offered;
      speech.speak(utterance);
    });
  });
}
