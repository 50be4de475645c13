import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Connections of everybody together. */
const CONNECTIONS = 2_000;
/** Of them so many may be one address's: a machine that holds all it can get leaves others theirs. */
const OF_ONE_ADDRESS = 1_000;

/** Shares out a server's connections; those of the proxy are everybody's. */
export function shareConnections(server: Server, proxy: string | undefined): void {
  const held = new Map<string, number>();
  server.maxConnections = CONNECTIONS;
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress?.replace(/^::ffff:/, "");
    if (address === undefined || address === proxy) return;
    const count = (held.get(address) ?? 0) + 1;
    if (count > OF_ONE_ADDRESS) {
      socket.destroy();
      return;
    }
    held.set(address, count);
    socket.once("close", () => {
      const left = (held.get(address) ?? 1) - 1;
      if (left > 0) held.set(address, left);
      else held.delete(address);
    });
  });
}
