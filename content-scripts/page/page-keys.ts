import type { SurfaceStore } from './surface-store.ts';

interface PageKeyActions {
  readonly wantStops: () => void;
  readonly leave: () => void;
}

/**
 * The keys that work outside our UI: Escape closes what stands beside a passage, Tab goes from a selection into its
 * toolbar. The first Tab on a page with highlights also puts their stops into the tab order.
 */
export function followKeys(
  document: Document,
  store: SurfaceStore,
  actions: PageKeyActions,
  signal: AbortSignal,
): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Tab') {
        actions.wantStops();
        if (event.shiftKey || store.surface.kind !== 'toolbar' || store.host.holds(event)) return;
        store.host.focusSurface();
      } else if (event.key === 'Escape' && store.surface.kind !== 'none') {
        actions.leave();
      } else {
        return;
      }
      if (event.key === 'Escape' || store.surface.kind === 'toolbar') event.preventDefault();
    },
    { capture: true, signal },
  );
}
