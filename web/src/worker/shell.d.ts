/** The files every page needs, by their hashed names; the build writes them in. */
declare const __SHELL__: readonly string[];

/** Names that set of files. */
declare const __VERSION__: string;

/** Background Sync, where a browser has it. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

interface ServiceWorkerGlobalScopeEventMap {
  sync: SyncEvent;
}
