import type { GivenSetting, MissingField } from "../../../../flows/steps/set-fields";
import { HostError } from "../../../../workbook/host-error";
import type { Environment } from "../../environment";

/**
 * `--set 栏目=内容`, and what is missing: asked for where somebody sits before a terminal, and else refused, all of it at once.
 * Throws `HostError` where something is still missing or cannot be set.
 */
export async function givenSettings(
  environment: Environment,
  words: readonly string[],
  missingOf: (set: readonly GivenSetting[]) => readonly MissingField[],
): Promise<readonly GivenSetting[]> {
  const set = words.map(settingOf);
  const answers: GivenSetting[] = [];
  if (environment.ask)
    for (const [key, header] of missingOf(set)) answers.push([key, await environment.ask(`${header}：`)]);
  const whole = [...set, ...answers];
  const left = missingOf(whole).map(([, header]) => header);
  if (left.length > 0)
    throw new HostError("refused", `还缺：${left.join("、")}。请用 --set 栏目=内容 写明；什么都没有写。`);
  return whole;
}

function settingOf(word: string): GivenSetting {
  const at = word.indexOf("=");
  return at < 0 ? [word, ""] : [word.slice(0, at), word.slice(at + 1)];
}
