const PASSWORD_STDIN = "--password-stdin";
const [END, INTERRUPT, BACKSPACE, DELETE] = ["\u0004", "\u0003", "\b", "\u007f"];

/** Who is asked for passwords: the first line of standard input where the command line says so, else somebody at a terminal. */
export function passwordAsker(words: readonly string[]): (file: string) => Promise<string | null> {
  if (!words.includes(PASSWORD_STDIN)) return askAtTerminal;
  let line: Promise<string | null> | undefined;
  return () => (line ??= firstLine());
}

async function firstLine(): Promise<string | null> {
  const { createInterface } = await import("node:readline");
  for await (const line of createInterface({ input: process.stdin })) return line;
  return null;
}

/** Asks without an echo; null where no terminal is there. What is typed stays in memory alone. */
async function askAtTerminal(file: string): Promise<string | null> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return null;
  stderr.write(`“${file}”设了密码，请输入密码（不显示），按回车；不知道的直接按回车：`);
  stdin.setRawMode(true).setEncoding("utf8").resume();
  try {
    return await typed();
  } finally {
    stdin.setRawMode(false).pause();
    stderr.write("\n");
  }
}

function typed(): Promise<string | null> {
  const { stdin } = process;
  return new Promise((resolve) => {
    let password = "";
    const done = (answer: string | null) => {
      stdin.off("data", take);
      resolve(answer);
    };
    const take = (keys: string) => {
      for (const key of keys) {
        if (key === "\r" || key === "\n") {
          done(password);
          return;
        }
        if (key === END || key === INTERRUPT) {
          done(null);
          return;
        }
        password = key === BACKSPACE || key === DELETE ? password.slice(0, -1) : password + key;
      }
    };
    stdin.on("data", take);
  });
}
