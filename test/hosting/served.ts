/** Serves the folder that it is given on a free port, which it prints; for tests that count what a process holds. */
import { staticServer } from "../../scripts/static-server";

const [, , folder = ""] = process.argv;
const server = staticServer(folder, { hosts: ["pc-12.example"] });
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") console.log(address.port);
});
