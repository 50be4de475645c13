/** Where the platform lays the pages that hand in to it. */
const SERVED = /^\/(?:workbench|pane)\//;

/** Whether a page at this address came from a platform; of any other nothing is asked. */
export function isServedThere({ protocol, pathname }: Pick<Location, "protocol" | "pathname">): boolean {
  return /^https?:$/.test(protocol) && SERVED.test(pathname);
}
