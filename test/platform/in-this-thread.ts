import { perform } from "../../src/fronts/platform/jobs/perform";
import type { JobName, Jobs } from "../../src/fronts/platform/jobs/job";
import type { Workers } from "../../src/fronts/platform/jobs/workers";

/** Does every job in this thread, one at a time. */
export class InThisThread implements Workers {
  private before: Promise<unknown> = Promise.resolve();

  run<Name extends JobName>(name: Name, asked: Jobs[Name]["asked"]): Promise<Jobs[Name]["answer"]> {
    const done = this.before.then(() => perform(name, asked));
    this.before = done.catch(() => undefined);
    return done;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
