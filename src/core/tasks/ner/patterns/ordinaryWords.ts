import { DIGIT_LEADS, HAN_NUMERAL_LEADS, anyOf, caselessRule, rule } from './patternRule';
import type { PatternRule } from './patternRule';
import { MEASURE } from './measureWords';

/*
 * What looks like a number or a date and is none: words with numerals in them, ordinals, versions, network addresses,
 * telephone numbers, scores, identifiers. Stepped over whole.
 */

const HAN_WORDS = anyOf(
	'五月天 周一围 三轮车 二人转 四人帮 两口子 三番五次 三天两头 三长两短 两次三番 四周年 五一居 三年级 二年级 四年级 五年级 六年级 八年级 九年级 七年级 二次元 三次元 二次函数 二次方程 三次方 两次世界大战 八度音 二层楼 九个春秋 百分百 十分位 三个代表 四个全面 五个一 三位一体 二位数 三元里 二元论 二元一次 三点水 两点论 三点一线 十项全能 三人行 十二分 七周年 九年一贯 二点多 双周一成 七匹狼 三七开 四六级 二度伤害 三维动画 三角洲 三八线 七十士 十二木卡姆 十二生肖 十二指肠 十二星座 十二平均律'.split(
		' ',
	),
);
/** What shows that a number before it is none of a name. */
const NO_NAME = `(?:${MEASURE}|[年多余万亿元港美日至到以])`;

export const ORDINARY_RULES: readonly PatternRule[] = [
	// handles
	rule('ORDINARY', '@', '@[\\w一-鿿-]{1,20}(?=[\\s:,)，。、；）@]|$)'),
	rule('ORDINARY', '二两三四五六七八九十百双', HAN_WORDS),
	rule('ORDINARY', '十', '十分(?!钟|之|[多余])'),
	rule('ORDINARY', '二三四五六七八九', '[二三四五六七八九]十分(?!钟|之|[多余])|四周(?!年|岁|时间|内|后|前|的假|冠军)'),
	rule(
		'ORDINARY',
		'十二',
		'十[一二三四五]五(?=规划|计划|期间|时期|[”"』」])|(?:二十|十[一二三四五六七八九])大(?!类|[的]?(?:原因|城市|品牌|企业))',
	),
	rule(
		'ORDINARY',
		'一千万百亿',
		'一(?:[下点些样起般直旦定切致时度再向律同共边面方心生带])|千万(?![元美欧日人个名辆吨台户])',
	),
	rule('ORDINARY', '成千', '成千(?:上万|成万|累万)|千千万万|千家万户'),
	rule('ORDINARY', '一二三四五六七八九十', '[一二三四五六七八九十]{1,2}年(?=计划|规划)'),
	// a second time
	rule('ORDINARY', '二', '(?<![十百一二三四五六七八九])二[次套期线级等审]'),
	rule('ORDINARY', '(', '\\([1-9]\\)'),
	rule('ORDINARY', '123456789', '(?<=(?:^|[:;,，。；：)]) ?)[1-9]\\) ?(?=[A-Za-z一-鿿])'),
	// ordinals: 第3, 第二十一; 21st
	rule('ORDINARY', '第', '第 ?(?:\\d{1,12}(?:[-至到]\\d{1,12})?|[一二两三四五六七八九十百千万零〇]{1,12})'),
	caselessRule('ORDINARY', DIGIT_LEADS, '\\d{1,12}(?:st|nd|rd|th)(?![a-z0-9])'),
	rule('ORDINARY', '#Nn№', '(?:#|№ ?|[Nn]os?\\. ?)\\d{1,12}(?:[/-]\\d{1,12}){0,3}'),
	// 1.2.3, 192.168.0.1:80, 10.15
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,10}(?:\\.\\d{1,10}){2,8}(?:[:/]\\d{1,5})?'),
	// telephone numbers, bank cards, ISBN, other identifiers
	rule('ORDINARY', '+', '\\+\\d{1,4}[ -]?(?:\\(?\\d{1,5}\\)?[ -]?){1,5}\\d{2,12}'),
	rule('ORDINARY', '(', '\\(\\d{2,4}\\) ?\\d{3,8}(?: ?- ?\\d{3,8})?'),
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'\\d{3,4}[- ]\\d{7,8}(?!\\d)|\\d{3}[- ]\\d{4}(?:[- ]\\d{4})?(?![\\d,.]\\d|\\d| (?:people|dollars))|\\d{1,12}(?:-\\d{1,12}){2,6}|\\d{3}-\\d{3}-\\d{4}',
	),
	rule('ORDINARY', '1', '1[3-9]\\d{9}(?![\\d元]|\\.\\d)'),
	rule('ORDINARY', DIGIT_LEADS, '\\d{11,19}[Xx]?(?![\\dA-Za-z])|0\\d{1,19}(?![.\\d]\\d|\\d|[年月日时点分秒%])'),
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'(?<=(?:QQ|qq|微信|电话|热线|手机|传真|邮编|[账卡学工编尾单货票证序]号|密码|验证码|邮政编码|版本|版本号|ID|编号|拨打|致电|拨)(?:号码?|是|为|:| ){0,3})\\d{3,20}(?!\\d|[年月万亿元])',
	),
	rule('ORDINARY', DIGIT_LEADS, '(?<=[A-Z]{2} )\\d{5}(?:-\\d{4})?(?![\\d.,%])'),
	rule('ORDINARY', DIGIT_LEADS, '\\d{3}\\([a-z]\\)'),
	// three-person rooms, alkanes, those born in the nineties
	rule(
		'ORDINARY',
		'二两三四五六七八九十',
		'[二两三四五六七八九十]人(?:小组|房|床|舞|餐|桌|制|赛|组|帮(?!助|忙)|间(?!距))|[一二三四五六七八九十]{1,3}(?=[烷烯炔])',
	),
	rule('ORDINARY', '0156789', '[0156789]0后'),
	// UFC 218, FM 1195 among small letters; line 5 of a province; Louis the sixteenth
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'(?<=(?:[a-z.,;] |[(>]|^|\\n)(?!(?:NO|TOP|AT|BY|TO|IN|ON|OF|AN|AND|OR|THE|FOR|OVER|ONLY|ALL|MY) )[A-Z]{2,6} )(?!(?:19|20)\\d{2}(?!\\d)|\\d{4} [A-Za-z])\\d{1,4}(?![\\d.,]\\d|[\\dA-Za-z]|%| (?!(?:is|was|has|as|does)(?![a-z]))(?:[a-z]+s|people|million|billion|percent|thousand|men|women)(?![a-z]))',
	),
	rule('ORDINARY', DIGIT_LEADS, '(?<=[台道铁路州省桃高竹苗彰投云嘉屏宜县市区])(?<!\\d台)\\d{1,3}[甲乙丙]?线'),
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'\\d{1,4}[A-Z]?(?:路(?!大军|人马|诸侯|公里)|街(?!区)|系(?!列|统|数)|[A-Z]{0,2}型|[国省县乡]道)',
	),
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,4}[甲乙丙丁](?![一-鿿])'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=道)\\d{1,4}[甲乙丙丁]'),
	rule(
		'ORDINARY',
		'一二三四五六七八九十',
		'(?<=路易|亨利|查理|威廉|爱德华|乔治|腓特烈|拿破仑|尼古拉|亚历山大|保禄|保罗|诺顿)[一二三四五六七八九十]{1,3}(?![个名万亿百千])',
	),
	// 《银翼杀手2049》, an M 17, Case 22-506, 二次 of functions
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,4}(?=》)'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=(?:^|[^A-Za-z.])[B-HJ-Z] )\\d{1,4}(?![\\d.,]\\d|[\\d%])'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=\\b(?:Case|case|Docket|Rule|Bill|Resolution|Flight|Train) )\\d{1,5}-\\d{1,5}'),
	rule(
		'ORDINARY',
		'一二三',
		'[一二三]次(?=函数|方程|矩阵|曲线|曲面|元|型|规划|项|插值|开发|创作|加工|世界|大战|革命|感染|供水|污染|装修|电池|能源|回路)',
	),
	rule(
		'ORDINARY',
		'23456',
		'(?<![\\d.])[2-6](?:\\.\\d{1,2})?G(?![A-Za-z]| ?的?(?:内存|显存|硬盘|流量|空间|大小|运存|RAM|内容|文件))',
	),
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,3} ?比 ?\\d{1,3}(?!例)'),
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'(?<![\\d.])\\d{3,4}(?=(?:补选|地震|大地震|事件|学运|晚会|大促|购物节|事变|惨案|运动|大选|空难|事故))',
	),
	rule('ORDINARY', '一二三四五六七八九十', '[一二三四五六七八九十百]{1,4}(?:街(?!区)|弄|巷|中学)'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=(?:^|\\n) {0,4})\\d{1,2}\\.\\d{1,2}\\.?(?= (?!Million|Billion|Percent)[A-Z])'),
	rule('ORDINARY', '三五七十', '(?<=铁人|现代|女子|男子)[三五七十]项'),
	rule('ORDINARY', '一二三四五六七八九十', '[一二三四五六七八九十]{1,3}年式'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=[(xX] ?)\\d-\\d{4}(?!\\d)'),
	rule('ORDINARY', '二', '(?<=梅开)二度'),
	// models, sections of roads
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,4}(?= (?:Pro|Max|MAX|Plus|Ultra|mini|Mini)(?![A-Za-z]))'),
	rule('ORDINARY', '一二三四五六七八九', '(?<=路|街|大道|带)[一二三四五六七八九]段'),
	rule('ORDINARY', '一', '(?<=[到在们起俩伙家人])一块[都就儿的来去]?(?!钱|[\\d一二三四五六七八九])'),
	// codes
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'(?<=\\b(?:code|pin|PIN|password|passcode|ID|account|invoice|ref|reference|booking)(?: is| no\\.?|:)? )\\d{4,12}(?![\\d%]|[.,]\\d| [a-z]+s )',
	),
	rule('ORDINARY', DIGIT_LEADS, '(?<=(?:^|\\n) {0,4})\\d{1,2}\\.\\d{1,2}(?= ?[（(])'),
	// share indexes; versions
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'(?<=沪深|中证|上证|深证|标普|罗素|富时|恒生|纳斯达克|日经|创业板|S&P) ?\\d{2,4}(?![\\d年月点万亿]|[.,]\\d)',
	),
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,4}(?:\\.\\d{1,4}){0,3} ?(?=(?:及|或)(?:其)?(?:以上|更高|更新)(?:的)?版)'),
	rule('ORDINARY', 'STEFNOH', '(?<=《)[A-Z]{3,12}(?=》)'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=(?:^|\\n) {0,4})\\d{1,2}(?:\\.\\d{1,2}){1,3}\\. ?(?=[一-鿿A-Z])'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=[A-Za-z]{2} )\\d{1,2}\\.\\d{1,2}(?=[一-鿿)）》」，。、]|$)'),
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,4}(?=航班|次列车)'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=[(])\\d{1,3}-\\d{1,3}(?=[)])'),
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		"(?<=\\b(?:won|wins?|winning|lost|lose|losing|beat|beating|defeated|defeating|opponents|game|match|drew|tied|finished)(?: [A-Za-z']{1,15}){0,3} )\\d{1,3}-\\d{1,3}(?![\\d%-]| ?(?:years|days|points|people|minutes|games|times|percent|hours|months|weeks))",
	),
	rule('ORDINARY', DIGIT_LEADS, '(?<=波音|空客|空中巴士|小行星)\\d{1,6}'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=米|里)[23](?![\\d.万亿多个至到-])|(?<=\\d[米度])[1-9](?![\\d.万亿多个至到-])'),
	rule('ORDINARY', DIGIT_LEADS, '1[ -]\\d{3}-\\d{3}-\\d{4}'),
	rule('ORDINARY', '一二三四五六七八九十', '[一二三四五六七八九十]{1,3}世(?!纪|界|代|人)'),
	caselessRule('ORDINARY', '7', '7-(?:eleven|11)(?![a-z0-9])'),
	// MiG-15, the 90+2nd minute
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'(?<=(?:米格|苏|图|伊尔|安|雅克|歼|运|轰|直|强|东风|巨浪|红旗|霹雳|鹰击|长征|神舟|阿波罗|波音|空客|新冠|福克)-)\\d{1,3}',
	),
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,3}\\+\\d{1,2}(?:st|nd|rd|th)?(?![\\dA-Za-z])'),
	// notes [1], lists 1.…，2.…
	rule('ORDINARY', DIGIT_LEADS, '(?<=\\[)\\d{1,3}(?=\\])'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=[：:；，。] ?|[一-鿿）] )\\d{1,2}\\.(?=[一-鿿])'),
	// years of an era that the dates do not know
	rule('ORDINARY', '一二三四五六七八九十', '[一二三四五六七八九十]{1,3}年(?= ?[（(]\\d{3,4} ?[)）年])'),
	// 以1-3落败, 2-6, 6-2
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'(?<=以|比分为?|比数为?|结果|[总大小]比分) ?\\d{1,3}-\\d{1,3}(?!\\d|-|[%天年月日个人名次岁米])|\\d{1,3}-\\d{1,3}(?=击败|战胜|不敌|落败|负于|大胜|险胜|小胜|逆转|战平|守和|领先|落后|取胜|告负|的比分)',
	),
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'\\d{1,2}-\\d{1,2}(?:\\(\\d{1,2}(?:-\\d{1,2})?\\))?(?=[,，、] ?\\d{1,2}-\\d)|(?<=\\d-\\d{1,2}(?:\\(\\d{1,2}(?:-\\d{1,2})?\\))?[,，、] ?)\\d{1,2}-\\d{1,2}',
	),
	// scores and ratios
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,3}[:] ?\\d{1,3}(?![\\d:])'),
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,3}(?:-| - )\\d{1,3}(?![\\d%]|[-.]\\d)', falls),
	rule('ORDINARY', DIGIT_LEADS, '(?:24/7|9/11)(?![\\d/])'),
	// numbers of a list at the beginning of a line
	rule('ORDINARY', '(', '(?<=(?:^|\\n) {0,4})\\(\\d{1,3}\\)'),
	rule('ORDINARY', DIGIT_LEADS, '(?<=(?:^|\\n) {0,4})\\d{1,3}(?:\\.(?= |$|[^\\d\\n])|、|\\)|(?= ?[)）]))'),
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		`(?<=(?:^|\\n) {0,4})(?:\\d{1,2}\\.\\d{1,2}\\.?|\\d{1,2}) (?=[一-鿿])(?!${MEASURE}|乘|加|减|除|等)`,
	),
	rule('ORDINARY', DIGIT_LEADS, '(?<=[“"（(])\\d{1,2}\\.(?= ?[A-Z一-鿿])'),
	// a score and who won; a year in a name
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'\\d{1,3}-\\d{1,3}(?= (?:home |away |aggregate )?(?:loss|win|draw|defeat|victory|lead|triumph|score|record|start|result)(?![a-z]))',
	),
	rule('ORDINARY', DIGIT_LEADS, `(?<=[A-Za-z]{2} )\\d{1,4}(?= ?[一-鿿])(?! ?${NO_NAME})`),
	rule('ORDINARY', '12', `(?<![\\d达约近共超过了])(?:19|20)\\d{2}(?=[一-鿿])(?!${NO_NAME})`),
	// 2 and 4 for to and for
	caselessRule('ORDINARY', '24', '(?<=[a-z] )[24](?= (?:the|u|you|me|my|your|ur|us|be|b|see|go|get)(?![a-z]))'),
	// in his 20s
	rule('ORDINARY', DIGIT_LEADS, "[1-9]0'?s(?![A-Za-z0-9])"),
	rule('ORDINARY', HAN_NUMERAL_LEADS, '[一二三四五六七八九](?:[一二三四五六七八九零〇]){2,19}(?![十百千万亿年])'),
];

/** Whether the second of two numbers is not the larger: 13-3 is a score, 3-13 may be a range. */
function falls(match: string): boolean {
	const [first, second] = match.split('-').map(Number);
	return first >= second;
}
