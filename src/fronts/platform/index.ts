import { HostError } from "../../workbook/host-error";
import { EXIT } from "../cli/exit";
import { platformCommand } from "./command";
import { machineClock } from "./hosts";

/** The door: one command line, one clear line where the world refuses. A bug is shown as it is. */
async function main(): Promise<void> {
  const machine = {
    clock: machineClock,
    program: __dirname,
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
  };
  try {
    process.exitCode = await platformCommand(process.argv.slice(2), machine);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    machine.err(`${error.message}\n`);
    process.exitCode = EXIT.failed;
  }
}

void main();
