import { headlessUniver } from "./engine/headless-univer";
import { hostIn, type Host, type HostOptions } from "./host";

/** A workbook in a grid that nobody looks at: for the command line and the tests. */
export function openHost(options: HostOptions = {}): Host {
  return hostIn({ univer: headlessUniver(), isShown: false }, options);
}
