import { attachHost, type AnsweringHost, type OfficeGlobals } from "../attach-host";

/** What the page around the pane offers it. */
export interface PreviewParent {
  readonly greenPlanHost?: Promise<AnsweringHost>;
}

/**
 * Runs in the pane's frame, after Microsoft's client and before the pane's own script: lets the client talk to the
 * workbook of the page around it. Without that page there is no Excel, and the pane says so itself.
 */
const around = (window.parent as unknown as PreviewParent).greenPlanHost;
if (window.parent !== window && around !== undefined) {
  const office = window as unknown as OfficeGlobals;
  attachHost(office, {
    execute: async (body) => (await around).execute(body),
    onEvent: (listener) => {
      let stop: (() => void) | undefined;
      void around.then((host) => {
        stop = host.onEvent(listener);
      });
      return () => stop?.();
    },
  });
}
