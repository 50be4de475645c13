import { HostError } from "../../workbook/host-error";
import { passwordAsker } from "./ask-password";
import { EXIT } from "./exit";
import { machineEnvironment } from "./hosts";
import { run } from "./program";

/** The door: one command line, one exit status, one clear line where the world refuses. A bug is shown as it is. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const environment = machineEnvironment(passwordAsker(words));
  // A reader that goes away (head, a closed pager) is no failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    process.exitCode = await run(environment, words);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    environment.err(`${error.message}\n`);
    process.exitCode = EXIT.failed;
  }
}

void main();
