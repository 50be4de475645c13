/** The other pages of the workbench that are open in this browser. */
export interface OtherPages {
  /** What lies open in this one, for those that ask. */
  answerWith(mine: () => readonly string[]): void;
  /** The books that lie open in others: nobody left those behind. */
  open(): Promise<ReadonlySet<string>>;
}

/** Where the browser lets no page hear of another. */
export const NO_OTHER_PAGES: OtherPages = {
  answerWith: () => undefined,
  open: () => Promise.resolve(new Set()),
};

type Message = { readonly asks: true } | { readonly open: readonly string[] };

/** How long an open page may take to answer. */
const WAIT_MS = 300;

export function otherPages(channel: Pick<BroadcastChannel, "postMessage" | "addEventListener">): OtherPages {
  let mine: () => readonly string[] = () => [];
  const found = new Set<string>();
  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if ("asks" in data) channel.postMessage({ open: mine() } satisfies Message);
    else for (const id of data.open) found.add(id);
  });
  return {
    answerWith: (books) => void (mine = books),
    async open() {
      found.clear();
      channel.postMessage({ asks: true } satisfies Message);
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      return new Set(found);
    },
  };
}
