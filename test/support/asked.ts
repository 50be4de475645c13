import { machineEnvironment } from "../../src/fronts/cli/hosts";
import { run } from "../../src/fronts/cli/program";
import { HostError } from "../../src/workbook/host-error";
import { TODAY, type Answer } from "./command-line";

/** A command line at which somebody answers questions for passwords in this order. */
export async function asked(answers: readonly (string | null)[], ...words: readonly string[]) {
  const questions: string[] = [];
  let [out, err] = ["", ""];
  const environment = {
    ...machineEnvironment((file) => Promise.resolve(answers[questions.push(file) - 1] ?? null)),
    today: () => TODAY,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    terminal: false,
  };
  const answer: Answer = await run(environment, words)
    .catch((error: unknown) => {
      if (!(error instanceof HostError)) throw error;
      err += `${error.message}\n`;
      return 2;
    })
    .then((status) => ({ status, out, err }));
  return { ...answer, questions };
}
