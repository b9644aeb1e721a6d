import type { ChineseRule } from './chineseRule';
import { chineseRule } from './chineseRule';

const FOUNDER =
	'(?:联合|共同|主要|首席|第一)?(?:创始人|创办人|创办者|创立者|创立人|创建者|创建人|奠基人|发起人|联合创始人|开国皇帝|开国君主|建立者|缔造者)';
const FOUND = '(?:创立|创办|创建|创设|建立|成立|组建|开办|始创|创始|白手起家创办)';
/** Who stands at the head of an organization. */
const HEAD =
	'(?:董事局主席|董事会主席|董事长|总裁|首席执行官|行政总裁|CEO|总经理|掌门人|负责人|主席|会长|理事长|校长|院长|所长|馆长|社长|台长|行长|局长|部长|厅长|署长|总干事|秘书长|总书记|(?:党委|党组|团委|工委|总支|支部)?书记|总司令|司令员|司令|主教练|[支大中分总]?队长|团长|站长|班主|教皇|党委书记|党魁|党首|主任(?!医|科)|掌门|老板)';
/** Who stands at the head of a country, a province, a town. */
const RULER =
	'(?:总统|总理|首相|国家主席|国王|女王|皇帝|天皇|沙皇|大公|国君|主席|省长|市长|州长|县长|区长|镇长|乡长|村长|特首|行政长官|总督|市委书记|省委书记|县委书记|区委书记|元首|酋长|埃米尔|苏丹|太守|知府|知县|刺史)';
/** Other posts. */
const POST =
	'(?:(?:资深|高级|首席|特约|常务|执行|独立|非执行|主治|特聘|客座|终身|荣誉|名誉){0,4}(?:副(?:董事长|总裁|总经理|主席|会长|理事长|校长|院长|所长|馆长|社长|台长|行长|局长|部长|厅长|署长|省长|市长|县长|区长|总统|总理|首相|书记|主任|司令员|司令|主编|队长|教授|秘书长|研究员)|董事|监事|合伙人|教授|讲师|助教|研究员|研究生|博士生|院士|工程师|总工程师|设计师|运营官|财务官|技术官|营销官|经济学家|分析师|策略师|发言人|新闻发言人|记者|编辑|主编|总编辑|总编|主持人|秘书|总监|经理|顾问|大使|外长|外交部长|财长|国务卿|议员|参议员|众议员|委员|代表|球员|队员|前锋|后卫|中场|门将|守门员|中锋|控卫|医生|主任医师|医师|科学家|飞行员|宇航员|指挥|演员|成员|会员|党员|学员|学生|员工|职员))';
/** An organization that is not marked, at the start of its clause, by its last word. */
const UNMARKED =
	'(?<=^|[，,。；;])(?<o>(?![这该本此那其一两某当后同])(?:\ue001|[^\ue000-\ue004，,。；;：:、!?！？的是由在\\s（()）]{2})[^\ue000-\ue004，,。；;：:、!?！？的是由在\\s（()）]{0,10}(?:公司|集团|科技|银行|大学|学院|学校|中学|小学|医院|书院|报社|杂志社|出版社|乐队|乐团|剧团|基金会|协会|学会|研究所|工作室|俱乐部))';
const TO_BE = '(?:是|为|系|任|担任|出任|当选为?|就任|接任|升任|现任|曾任|历任|调任|转任|兼任|当上)(?:了|过)?';
/** An office begins here, which is not the end of a longer one: 副校长, 总经理. */
const WHOLE = '(?<![副总会局委政常代前原])(?!代表|[球队演成会党学职]员|员工|学生)';
const ENDS = '(?=[,，。；;、兼和与及）)]|$|一职|期间)';

/** Founders, heads and members of organizations, and what organizations own and belong to. */
export const CHINESE_ORGANIZATION_RULES: readonly ChineseRule[] = [
	chineseRule(
		'founder',
		`<s:P+>(?:,|，)?(?:是|为|系|作为|乃|即|,|，|、|都是|均是|均为|正是|就是)<o:O+>(?:的)?{TENURE}(?:{IN}{0,10}[、和兼及与])?(?<t>${FOUNDER})`,
	),
	chineseRule(
		'founder',
		`<o:O>(?:的)?{TENURE}(?:{IN}{0,8}[、兼和及与])?(?<t>${FOUNDER})(?:(?:兼|、|及|和)?{IN}{0,12}?)(?:是|为|、|,|，|:|：|——|即)?<s:P+>`,
	),
	chineseRule(
		'founder',
		`<s:P+>{NEAR}{ADV}{WHEN}{WHERE}(?:一手|亲手|参与|共同|联合|合伙|携手)?(?<t>${FOUND})(?:了)?(?:{IN}{0,10}?)<o:O>{END}`,
	),
	chineseRule(
		'founder',
		`<o:O>(?:,|，)?(?:[^\ue000\ue002。；;]{0,16}?)由(?<s>{PEOPLE}){IN}{0,8}{WHEN}{WHERE}{IN}{0,4}(?<t>${FOUND})`,
	),
	chineseRule('founder', `${UNMARKED}(?:,|，)?{WHEN}由(?<s>{PEOPLE}){IN}{0,4}{WHEN}{WHERE}{IN}{0,4}(?<t>${FOUND})`),
	chineseRule('founder', `<o:O>(?:,|，)?是{WHEN}(?<s>{PEOPLE}){IN}{0,4}{WHEN}{WHERE}{IN}{0,4}(?<t>${FOUND})的`),
	chineseRule(
		'founder',
		`(?<s>{PEOPLE}){WHEN}{WHERE}(?:一手|亲手|共同|联合|合伙|携手|一起){0,4}(?<t>${FOUND})(?:了)?(?:{IN}{0,10}?)<o:O>{END}`,
	),
	chineseRule('founder', `<s:P+>(?<t>${FOUND})的<o:O>`),
	chineseRule(
		'founded-on',
		`<s:O>{WHEN}(?:,|，|:|：)?(?:{IN}{0,6})(?<t>成立于|创立于|创建于|创办于|始建于|建立于|组建于|创始于|设立于|建校于|成立时间为?:?)<o:D>`,
	),
	chineseRule(
		'founded-on',
		`<s:O>(?:,|，)?(?:始|正式)?于?<o:D>(?:,|，)?(?:在[\ue001]+)?(?:{IN}{0,6}?)(?<t>成立|创立|创建|创办|建立|组建|建校|挂牌成立)(?![了的]|以来|后|之后|{IN}{0,6}<O>)`,
	),
	chineseRule(
		'founded-on',
		`<s:O>(?:,|，)?(?:[^\ue000-\ue004。；;]{0,10}?(?:,|，))(?<t>成立于|创立于|创建于|创办于|始建于|建立于|组建于)<o:D>`,
	),
	chineseRule(
		'headquarters',
		`<s:O>(?:,|，)?(?:的|其)?(?:全球|公司|集团|中国区?|亚太区?)?(?<t>总部|总公司|总部所在地|总部地点)(?:均|都|现)?(?:设于|设在|位于|位在|坐落于|坐落在|地处|在|是|为|:|：)<o:L>`,
	),
	chineseRule(
		'headquarters',
		`<s:O>[^\ue002。；;]{0,30}?(?:,|，)(?:公司|集团)?(?<t>总部)(?:均|都|现)?(?:设于|设在|位于|位在|坐落于|坐落在|地处)<o:L>`,
	),
	chineseRule('headquarters', `(?<t>总部)(?:设于|设在|位于|位在|坐落于|坐落在|地处|在)<o:L>的{IN}{0,12}?<s:O>`),
	chineseRule(
		'located-in',
		`<s:LO>(?:,|，)?(?<t>位于|坐落于|坐落在|座落于|座落在|地处|位处|位在|座落于)(?:了)?(?:{IN}{0,6}的)?<o:L>`,
	),
	chineseRule('located-in', `<s:LO>(?:,|，)?(?:是|为)(?<t>位于|坐落于|坐落在|座落于)<o:L>`),
	chineseRule('located-in', `(?<t>位于|坐落于|坐落在|座落于|地处)<o:L>的(?![和与及、])(?:{IN}{0,8})<s:LO>`, 0.85),
	chineseRule(
		'part-of',
		`<s:LO>(?:,|，)?(?:现|今|是|行政上|曾)?(?<t>隶属于?|从属于|附属于|属于(?!.的))<o:LO>(?!的?(?:{IN}{0,4})<O>)`,
	),
	chineseRule(
		'part-of',
		`<s:LO>(?:是|为)<o:LO>(?:的)?(?:{IN}{0,4}的)?(?<t>一部分|组成部分|分支机构|下属机构|直属机构|下属单位|直属单位|附属机构|市辖区|辖区|附属医院)`,
	),
	chineseRule(
		'part-of',
		`<s:LO>(?:,|，)?是<o:L>(?<t>(?:下?辖|管辖)的|的?首都|的?省会|的?首府|(?:的|中的)一个(?:省|市|县|区|镇|乡|村|州|岛|城市|市镇|县级市))`,
	),
	chineseRule(
		'part-of',
		`<s:O>(?:,|，)?(?:现)?(?:是|为|系)<o:O>(?:的)?(?<t>旗下|属下|麾下)(?:的)?(?!{IN}{0,10}[\ue000-\ue002])`,
	),
	chineseRule('part-of', `<o:O>(?<t>旗下|下属|属下|麾下)(?:的|{IN}{0,6}的)?<s:O+>`),
	chineseRule(
		'owner',
		`<s:OP>{ADV}{WHEN}(?:{IN}{0,12}?)(?:成功|正式|全资|全面|宣布|完成){0,4}(?<t>收购|并购|买下|购得|购入|控股|全资拥有|全资控股|绝对控股|拥有)(?:了)?(?:{IN}{0,6}的)?<o:O>(?:{IN}{0,10}(?:股权|股份|全部|控制权))?{END}`,
		0.85,
	),
	chineseRule('owner', `<o:O>(?:,|，)?{WHEN}(?:{IN}{0,6})被<s:OP>(?:{IN}{0,10})?(?<t>收购|并购|买下|控股)`),
	chineseRule('owner', `<s:O>(?:的)?(?<t>全资子公司|控股子公司|子公司|全资附属公司|附属公司)(?:的|——|-|:|：)?<o:O+>`),
	chineseRule(
		'owner',
		`<o:O>(?:,|，)?(?:是|为|系)<s:O>(?:的|旗下的?)?(?:{IN}{0,4}的)?(?:一[家个])?(?:在[\ue001]的)?(?<t>全资子公司|控股子公司|子公司|全资附属公司|附属公司)`,
	),
	chineseRule(
		'owner',
		`<s:OP>(?:是|为|系)<o:O>(?:的)?(?:第一大|控股)?(?<t>控股股东|母公司|实际控制人|大股东|所有者|拥有者|东家)`,
	),
	chineseRule(
		'owner',
		`<o:O>(?:的)?(?<t>控股股东|母公司|实际控制人|第一大股东|拥有者|东家|班主|老板)(?:是|为)?<s:OP>{END}`,
	),
	...positionRules(),
	chineseRule(
		'member',
		`<s:P+>{GAP}(?<t>任职于|供职于|就职于|效力于|效力|加盟|加入了?|服役于|任教于|执教于?|签约|入职|转会至?|转投|投奔|跳槽到)(?:了|过)?(?:{IN}{0,4})<o:O>(?![的之]?\ue000)`,
	),
	chineseRule('member', `<s:P>{GAP}在<o:O>(?:{IN}{0,6})(?<t>任职|任教|工作|就职|供职|执教|服役|效力)`),
];

/** Who holds which position, and where: "P 是 O 的 position", "O position P", "P 任 O position". */
function positionRules(): ChineseRule[] {
	const of = '(?:的)?{TENURE}';
	const after = '(?:兼{IN}{1,8}?|、{IN}{1,10}?)?(?:、|,|，|:|：)?';
	return [
		chineseRule(
			'leader',
			`<s:P>(?:,|，)?(?:{IN}{0,8}(?:,|，))?${TO_BE}<o:O>${of}(?:{IN}{0,8}[、兼和])?(?<t>${HEAD})${ENDS}`,
		),
		chineseRule('leader', `<o:O>${of}(?<t>${HEAD})${after}<s:P+>`),
		chineseRule('leader', `<o:O>${of}(?<t>${HEAD})(?:兼{IN}{1,8})?(?:是|为|由)<s:P>`),
		chineseRule('leader', `<s:P>(?:,|，)?${TO_BE}(?<o>{COMPANIES})${of}(?<t>${HEAD})${ENDS}`),
		chineseRule('leader', `(?<o>{COMPANIES})的{TENURE}(?<t>${HEAD})(?:是|为|由|都是|均为|均由)<s:P>`),
		chineseRule(
			'leader',
			`<s:P>(?:,|，)?${TO_BE}<O>${of}${HEAD}(?:、|和|兼|及|以及|与|,|，)(?:兼|兼任)?<o:O>${of}(?<t>${HEAD})${ENDS}`,
		),
		chineseRule('leader', `<s:P>(?:,|，)?(?:{IN}{0,8}(?:,|，))?${TO_BE}<o:L>${of}(?<t>${RULER})${ENDS}`),
		chineseRule('leader', `<o:L>${of}(?<t>${RULER})<s:P+>`),
		chineseRule('member', `<o:O>${of}(?<t>${POST})${after}<s:P+>`),
		chineseRule('member', `<s:P>(?:,|，)?${TO_BE}<o:O>${of}(?<t>${POST})${ENDS}`),
		chineseRule(
			'member',
			`<s:P+>(?:是|为|系)(?:{IN}{0,4})<o:O>(?:的)?(?<t>{IN}{0,4}(?:成员|球员|队员|会员|艺人|员工|职员|骨干|教师))${ENDS}`,
		),
		chineseRule('position', `<s:P>(?:,|，)?${TO_BE}{COMPANIES}${of}(?<o>${HEAD}|${POST})${ENDS}`),
		chineseRule('position', `${WHOLE}(?<o>${HEAD}|${POST}|${RULER})(?:一职)?(?:是|为)<s:P>(?=[,，。；;、（(]|$)`),
		chineseRule(
			'position',
			`${WHOLE}(?<o>${HEAD}|${POST}|${RULER})(?:一职|职务)?由<s:P>(?:{IN}{0,4})(?:担任|出任|兼任|接任)`,
		),
		chineseRule(
			'position',
			`由<s:P>(?:{IN}{0,4})(?:担任|出任|兼任|接任)(?:了)?(?:<OL>的?)?{IN}{0,6}?(?<o>${POST}|${HEAD}|${RULER})${ENDS}`,
		),
		chineseRule('position', `<OL>${of}(?<o>${HEAD}|${POST}|${RULER})${after}<s:P+>`),
		chineseRule(
			'position',
			`<s:P>(?:,|，)?(?:{IN}{0,8}(?:,|，))?${TO_BE}<OL>${of}(?<o>${POST}|${HEAD}|${RULER})${ENDS}`,
		),
		chineseRule(
			'position',
			`<s:P>(?:,|，)?(?<t>担任|出任|就任|接任|升任|现任|曾任|任)(?:了|过)?(?:{IN}{0,8}?)(?<o>${POST}|${HEAD}|${RULER})${ENDS}`,
		),
	];
}
