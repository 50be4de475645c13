/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { later } from "../../src/fronts/pane/parts/opening/later";

const Page = () => <p>这一页</p>;

/** What a page's own loader throws where a script does not come. */
function notBrought(): Error {
  return Object.assign(new Error("Loading chunk 7 failed"), { name: "ChunkLoadError" });
}

test("a view that is on its way says so, and then stands there", async () => {
  const View = later(() => Promise.resolve(Page), "正在打开这一页…");
  render(<View />);
  expect(screen.getByText("正在打开这一页…")).toBeTruthy();
  await screen.findByText("这一页");
});

test("a view that was prepared stands there at once", async () => {
  const View = later(() => Promise.resolve(Page));
  await View.prepare();
  render(<View />);
  expect(screen.getByText("这一页")).toBeTruthy();
});

test("what did not come is said with what to do, and comes when it is tried again", async () => {
  const answers = [() => Promise.reject(notBrought()), () => Promise.resolve(Page)];
  const View = later(() => answers.shift()?.() ?? Promise.resolve(Page));
  render(<View />);
  const said = await screen.findByRole("alert");
  expect(said.textContent).toMatch(/没有取到，没有打开这一页：网络断了.*请再试一次/);
  await userEvent.click(screen.getByRole("button", { name: "再试一次" }));
  await screen.findByText("这一页");
});
