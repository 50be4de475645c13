/** What a wide window shows, as the text that pane and window hand each other. */
export interface WideContent {
  /** `打印预览` */
  readonly title: string;
  /** What to do when it was looked at. */
  readonly note: string;
  /** An HTML document, a `section` a page. */
  readonly pages: string;
}

export function wideText(content: WideContent): string {
  return JSON.stringify(content);
}

export function wideContent(text: string): WideContent {
  return JSON.parse(text) as WideContent;
}
