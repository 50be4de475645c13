import { defineRule } from "../rule";

/** L: how a workbook is laid out. */
export const L01 = defineRule({
  id: "L01",
  asks: "需要的工作表一张不少：科室信息、人员名册、岗位风险点登记表、科室风险点登记表。",
  basis: null,
  severity: "error",
  misses: "sheet",
  messages: {
    sheet: "缺少工作表“{sheet}”。请从下发的科室工作簿里复制这张表，填好后再报。",
    ledger: "缺少工作表“{sheet}”。请从新建的监察室专用工作簿里复制这张表，原来的内容请从备份找回。",
    register: "缺少“{sheet}”。没有这张登记表，本级风险点无法并入；请补报。",
    other: "这个工作簿里没有认得的登记表。请用下发的科室工作簿填写，或把表头改成标准名称。",
  },
});
export const L02 = defineRule({
  id: "L02",
  asks: "登记表在前15行之内有表头；像登记表而没有读的工作表逐张指出。",
  basis: null,
  severity: "error",
  leavesUnread: true,
  messages: {
    none: "“{sheet}”像是要填报的表，但在前15行里找不到登记表的表头，这张表没有读。请把标准表头行复制到数据上方。",
    speaks: {
      severity: "warning",
      text: "“{sheet}”说到风险、防控或廉政，但没有登记表的表头，{rows}行都没有读。其中有要报的风险点的，请在数据上方加标准表头；是方案、承诺书、签到表之类的，不必改。",
    },
    renamed:
      "“{sheet}”是“{tab}”，只是工作表改了名字，里面的内容没有读。请把这张工作表的名字改回“{tab}”，不要另外新建。",
    below:
      "“{sheet}”第{row}行起像是另一张表，但不是登记表的表头，以下没有读。请把它移到单独的工作表，或改用标准表头。",
  },
});
export const L03 = defineRule({
  id: "L03",
  asks: "必填的栏目一栏不少。",
  basis: null,
  severity: "error",
  holdsBack: "register",
  messages: { missing: "缺少必填栏目“{header}”。请在表头行补上这一栏并填写。" },
});
export const L04 = defineRule({
  id: "L04",
  asks: "表头是认得的栏目，填了内容的栏目和工作表都读得到。",
  basis: null,
  severity: "hint",
  messages: {
    unknown: "不认得栏目“{header}”，这一栏不并入。如是标准栏目的别名，请改成标准名称。",
    filled: {
      severity: "warning",
      text: "不认得栏目“{header}”，这一栏填了{cells}格，都不并入。如是标准栏目的别名，请改成标准名称；不需要的请删去。",
    },
    headless: {
      severity: "warning",
      text: "{column}列没有表头，填了{cells}格，都不并入。请在表头行写上标准栏目名称；不需要的请删去。",
    },
    sheet:
      "工作表“{sheet}”不是登记表，{rows}行没有读。其中有要报的内容，请抄到登记表里；与报送无关的不必改。",
    missing:
      "工作簿里列着工作表“{sheet}”，文件里没有它的内容（宏表常常如此），其余的表照常读取。其中有要报的内容，请在 Excel 中打开核对，补上后再报。",
    second: {
      severity: "warning",
      text: "工作表“{sheet}”与“{first}”是同一种表，只读“{first}”，这张表{rows}行没有读。其中有要填报的内容，请抄到“{first}”里，再删去这张表。",
    },
    copied: "工作表“{sheet}”已经抄到标准登记表，{rows}行不再读。后来改了这张表的，请改标准登记表。",
  },
});
export const L05 = defineRule({
  id: "L05",
  asks: "一个栏目只出现一次。",
  basis: null,
  severity: "error",
  messages: { twice: "栏目“{header}”与{first}重复，只读前一栏。请删去或合并其中一栏。" },
});
export const L06 = defineRule({
  id: "L06",
  asks: "模板版本不高于本程序。",
  basis: null,
  severity: "error",
  messages: { newer: "工作簿的模板版本是{version}，本程序只认得到{known}。请先升级程序再处理。" },
});
export const L07 = defineRule({
  id: "L07",
  asks: "数据不放在隐藏的工作表、隐藏行或筛选掉的行里。",
  basis: null,
  severity: "warning",
  messages: {
    sheet: "工作表“{sheet}”是隐藏的，里面有{rows}行数据，已照常读入。请核对是否为旧数据，取消隐藏或删除。",
    rows: "工作表“{sheet}”有{rows}行数据被隐藏，已照常读入。请取消隐藏核对。",
    filtered: "工作表“{sheet}”有{rows}行数据被筛选隐藏，已照常读入。请清除筛选核对。",
  },
});
export const L08 = defineRule({
  id: "L08",
  asks: "每行各填各的；合并的单元格按整块读取。",
  basis: null,
  severity: "hint",
  messages: {
    merged: "{header}取自合并单元格{area}：“{value}”。如各行不同，请拆分后分别填写。",
    joined:
      "这一行与第{row}行是同一个风险点（姓名、职权和风险点在同一个合并单元格里），{header}已接在第{row}行之后。如是另一个风险点，请拆分合并单元格。",
  },
});
export const L09 = defineRule({
  id: "L09",
  asks: "报送前删去示例行。",
  basis: null,
  severity: "warning",
  holdsBack: "row",
  messages: { sample: "这一行是示例（“{value}”），不并入。请删去示例行；如是真实内容，请去掉“例”字。" },
});
export const L10 = defineRule({
  id: "L10",
  asks: "姓名、岗位、职权每行都填，不留空代表“同上”。",
  basis: null,
  severity: "warning",
  messages: {
    below: "{header}空白，上一行是“{above}”。与上一行相同的请照填，漏填的请补上。",
    ditto: "{header}：填写“{value}”，上一行是“{above}”。请照填全文，汇总表里各行要能单独看懂。",
    alone: "{header}：填写“{value}”，上面没有可以照抄的内容。请填写全文。",
  },
});
export const L11 = defineRule({
  id: "L11",
  asks: "不要的文字直接删去，不用删除线。",
  basis: null,
  severity: "warning",
  messages: { struck: "{header}：“{value}”有删除线，请删去或取消删除线。现在照原样读取。" },
});
export const L12 = defineRule({
  id: "L12",
  asks: "表尾（合计、说明、签字、日期）不当作风险点。",
  basis: null,
  severity: "hint",
  messages: { footers: "第{lines}行当作表尾，没有读入：{words}。如其中有风险点，请写全各栏。" },
});
export const L13 = defineRule({
  id: "L13",
  asks: "每一行写明风险点和防控措施。",
  basis: null,
  severity: "warning",
  holdsBack: "row",
  messages: { empty: "这一行既没有风险点，也没有防控措施，不并入。请补上；不是风险点的，请删去这一行。" },
});
