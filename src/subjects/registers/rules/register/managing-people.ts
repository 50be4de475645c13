const PEOPLE =
  "干警|干部|人员|下属|部下|属下|手下|同事|队员|书记员|检察官|检察员|助理|科员|职工|员工|雇员|司机|协警|法警|所属|部属|团队|班子";
const CARE =
  "管理|监督|管教|管束|约束|教育|教导|疏于|失管|失教|失察|放任|纵容|包庇|袒护|护短|要求不严|督促|提醒|考核|考勤|使用|选用|任用|思想动态|思想工作|谈心";

/**
 * Words about managing people. Things are managed too (案件管理, 车辆日常管理, 资金监督管理), so a word for managing counts
 * where it governs somebody.
 */
const ABOUT_PEOPLE: readonly RegExp[] = [
  /队伍|带(?:好)?(?:队|兵)|一岗双责|管人|管教|管队|育人|用人|选人|识人|知人|部下|下属|属下|部属|带班子|抓班子/,
  new RegExp(`(?:${PEOPLE})[^。；;]{0,12}?(?:${CARE})`),
  new RegExp(`(?:${CARE})[^。；;，,、]{0,8}?(?:${PEOPLE})`),
  /(?:主持|负责|抓)?(?:科室|全科|本科|本局|全局|本部门|部门)(?:内部|日常)?管理(?=$|[，,。；;、]|不|松|混|失|疏|缺|薄|宽|软)/,
  /全科(?:室)?(?:人员|同志|干警)|(?:纪律|作风)(?:涣散|松弛|松散|建设|教育)|(?:廉政|廉洁|思想)教育(?:不|抓|缺|流)/,
];
/** People who are not the head's own: 涉案人员的管理, 当事人, 刑满释放人员的教育. */
const OTHERS =
  /(?:涉案|在押|服刑|监外执行|社区矫正|刑满释放|羁押|被监管|监管|帮教|来访|上访|信访|闲散|外来|流动|中介|评估|相关|有关|公务|国家工作)(?:人员|人)/g;

/** Things that are called after people: 人员经费, 干部档案. */
const THINGS = new RegExp(`(?:${PEOPLE})(?:经费|工资|档案|名册|信息|数据|证件|编制|车辆|宿舍)`, "g");

/** Whether a text is about managing people (C06). */
export function isAboutPeople(text: string | null | undefined): boolean {
  if (!text) return false;
  const own = text.replace(OTHERS, "").replace(THINGS, "");
  return ABOUT_PEOPLE.some((words) => words.test(own));
}
