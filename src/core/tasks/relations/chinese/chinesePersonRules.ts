import { simplify } from '../../../text/simplified';
import type { ChineseRule } from './chineseRule';
import { chineseRule } from './chineseRule';
import { CHINESE_COUNTRIES } from './chineseCountries';

const SCHOOL = '(?:大学|学院|学校|中学|小学|高中|师范|军校|艺校|研究院|研究所|学堂|书院|高专|医专)';
/** A school, marked or by its last word; a faculty may follow. */
const SCHOOL_SLOT = `(?<o>\ue002|[\ue001\ue002]?[^\ue000-\ue004,，。；;：:、!?！？于在到入从了过\\s（）()]{1,14}?${SCHOOL}(?!生))`;
const BIRTH =
	'(?:出生于|(?<![先学医师新发产寄野衍派])生于|诞生于|出生在|诞生在|降生于|(?<![先学医师新发产寄野衍派])生在)';
const DEATH = '(?:逝世|去世|病逝|辞世|过世|病故|病卒|殉职|遇害|殉难|身亡|离世|牺牲)';
const DASH = '[-－—–―~～至到]{1,6}';
const ROLE =
	'[^\ue000-\ue004,，。；;：:、!?！？的和与及在于是为了由对将把被]{1,12}(?:家|者|员|星|手|人|师|生|士|长|官|王|后|佛|诗人|导演|总统|将军|先驱|大师|记者|歌手|模特|选手|球星|教授|教练|学者|作曲)';

/** Birth and death, schools and nationality. */
export const CHINESE_PERSON_RULES: readonly ChineseRule[] = [
	chineseRule(
		'born-on',
		`<s:P>[（(](?:[^（()）\ue000-\ue004]{0,40}[,，;；:：、\\s])?(?:生于|出生于)?<o:D>(?:出生|生|{IN}{0,4}${DASH})`,
	),
	chineseRule(
		'died-on',
		`<s:P>[（(](?:[^（()）\ue000-\ue004]{0,40}[,，;；:：、\\s])?(?:约|公元前?)?<D>[^（()）\ue000\ue003]{0,16}${DASH}\\s*<o:D>`,
	),
	chineseRule('born-on', `<s:P>{GAP}(?<t>出生于|(?<![先学医师新发产寄野衍派])生于|诞生于|降生于)<o:D>`),
	chineseRule('born-on', `<s:P>{GAP}(?<![出])(?:于)?<o:D>(?:,|，)?(?:在[\ue001]+)?(?<t>${BIRTH}|出生|诞生)(?!的)`),
	chineseRule('born-in', `<s:P>{GAP}(?<t>${BIRTH})(?:<D>)?(?:,|，)?<o:L>(?!的(?!一|普通|农|书香|.{0,6}家))`),
	chineseRule('born-in', `<s:P>{GAP}(?:在)<o:L>(?<t>出生|降生|诞生)`),
	chineseRule('born-in', `<s:P>{GAP}(?<t>出生地(?:点)?)(?:是|为|在|:|：)<o:L>`),
	chineseRule('died-on', `<s:P>{GAP}(?<t>${DEATH})于<o:D>`),
	chineseRule('died-on', `<s:P>{GAP}(?<t>[卒殁]于)<o:D>`),
	chineseRule('died-on', `<s:P>{GAP}<o:D>(?:,|，)?(?<t>[卒殁]于)<L>`),
	chineseRule(
		'died-on',
		`<s:P>{GAP}(?:于)?<o:D>(?:{IN}{0,6},|{IN}{0,6}，|{IN}{0,6})(?:在[\ue001\ue002]+{IN}{0,4})?(?<t>${DEATH})(?!的)`,
		0.85,
	),
	chineseRule('died-in', `<s:P>{GAP}(?:${DEATH}|[卒殁])于(?:<D>)?<o:L>`),
	chineseRule('died-in', `<s:P>{GAP}在<o:L>(?:{IN}{0,4})(?<t>${DEATH})(?!的)`),
	chineseRule('alma-mater', `<s:P>{GAP}(?<t>毕业于|就读于|肄业于|求学于|考入了?|考取了?|就读|入读)${SCHOOL_SLOT}`),
	chineseRule(
		'alma-mater',
		`<s:P>{GAP}(?:在)${SCHOOL_SLOT}(?:{IN}{0,10})(?<t>毕业|就读|学习|深造|读书|求学|攻读)`,
		0.85,
	),
	chineseRule('alma-mater', `<s:P>{GAP}从?${SCHOOL_SLOT}(?:{IN}{0,8})(?<t>毕业)(?!生|论文|典礼|于)`),
	chineseRule(
		'alma-mater',
		`<s:P>{GAP}(?<t>获得?|取得)(?:了)?${SCHOOL_SLOT}(?:的)?{IN}{0,10}(?:学士|硕士|博士|学位|文凭)(?!生导师)`,
	),
	chineseRule('alma-mater', `<s:P>{GAP}(?<t>毕业于|就读于|求学于)(?<o>{COMPANIES})`),
	chineseRule('alma-mater', `<o:O>(?<t>毕业生|校友)<s:P>`),
	chineseRule(
		'nationality',
		`(?<o>\ue001)(?:籍)?(?:著名|知名|当代|现代|近代|前|女|男|当红|杰出|新生代|犹太裔|黑人|.裔){0,4}(?<t>${ROLE})<s:P>`,
		0.85,
	),
	chineseRule(
		'nationality',
		`<s:P>(?:,|，)?(?:[男女](?:,|，))?(?:是|为|系)?(?:一[位名个])?(?<o>\ue001)(?:籍)?(?:著名|知名|当代|现代|近代|前|女|男|当红|杰出|新生代|华裔){0,4}(?<t>${ROLE})(?=[,，。；;、（(兼和与及]|$)`,
		0.85,
	),
	chineseRule('nationality', `<s:P>{GAP}(?<t>国籍)(?:是|为|:|：)?<o:L>`),
	chineseRule('nationality', `<o:L>(?<t>籍)(?:华人|华裔)?<s:P>`),
];

/** Whether a text names a country or a people's state, which alone can be a nationality. */
export function isChineseCountry(text: string): boolean {
	const name = simplify(text);
	return CHINESE_COUNTRIES.has(name) || (name.length === 2 && name.endsWith('国'));
}
