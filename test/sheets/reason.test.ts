import { givesReason } from "../../src/sheets/reason";

test.each([
  "",
  "无",
  "/",
  "略",
  "空白",
  "暂缺",
  "待补充",
  "N/A",
  "见附件1",
  "附件",
  "同上",
  "〃",
  "如上所述",
  "理由同前",
  "按规定",
  "一级风险",
  "12",
])("%s gives no reason", (text) => expect(givesReason(text)).toBe(false));

test.each([
  "措施已落实",
  "发生概率小",
  "没有发生过类似问题",
  "已同意并整改到位",
  "见附件中所列三项措施的落实情况",
])("%s is a reason", (text) => expect(givesReason(text)).toBe(true));
