import { HostError } from "../../../workbook/host-error";
import { errorCode } from "./disk-error";

/** What the operating system said, as a sentence; anything else stays as it is. */
export function fileError(error: unknown, path: string): unknown {
  const options = { cause: error };
  switch (errorCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return new HostError("not-found", `找不到文件 ${path}，请检查路径和文件名。`, options);
    case "EACCES":
    case "EPERM":
      return new HostError("no-access", `没有权限读取 ${path}，请检查文件权限。`, options);
    case "EBUSY":
      return new HostError("no-access", `${path} 正被其他程序占用，请关闭后再试。`, options);
    case undefined:
      return error;
    default:
      return new HostError("disk", `读取 ${path} 失败，请检查磁盘或网络位置后再试。`, options);
  }
}
