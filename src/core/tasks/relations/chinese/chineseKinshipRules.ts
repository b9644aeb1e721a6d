import type { RelationLabel } from '../../../doc/relationMention';
import type { ChineseRule } from './chineseRule';
import { chineseRule } from './chineseRule';

/** Kinship nouns: "A 的 NOUN B" says that B is the NOUN of A. */
interface KinNouns {
	readonly label: RelationLabel;
	readonly nouns: string;
	/** Short ones, which need 之 or 的 before them. */
	readonly short: string;
}

const BORN = '(?:[长次三四五六七八九幺小幼独养继嫡庶爱亲大二]|第.|唯一的?|私生)?';
const KIN: readonly KinNouns[] = [
	{
		label: 'parent',
		nouns: '(?:生|养|继|亲生)?(?:父亲|母亲)|[生养继]父|[生养继]母|爸爸|妈妈|老爸|老妈|父王|母后',
		short: '[父母]',
	},
	{
		label: 'child',
		nouns: `${BORN}(?:儿子|女儿|闺女|公子|千金)|[长次三四五幼独养继嫡爱]子|[长次三四五幼独养继爱]女`,
		short: '子|女',
	},
	{
		label: 'sibling',
		nouns:
			'(?:亲|大|二|三|小|同胞|孪生|双胞胎|异母|同父异母|同母异父){0,4}(?:哥哥|弟弟|姐姐|妹妹|兄长|胞兄|胞弟|胞姐|胞妹|长兄|幼弟)',
		short: '[兄弟姐姊妹]',
	},
	{
		label: 'spouse',
		nouns:
			'(?:第.任|首任|前|现任|原配|结发){0,4}(?:妻子|丈夫|夫人|太太|老公|老婆|配偶|前妻|前夫|遗孀|发妻|皇后|王后|王妃|正室|继室|继配)',
		short: '[妻夫妾]',
	},
	{
		label: 'relative',
		nouns:
			'(?:曾|外){0,4}(?:祖父|祖母)|爷爷|奶奶|外公|外婆|姥姥|姥爷|叔叔|叔父|伯父|伯伯|舅舅|舅父|姑姑|姑母|姑妈|姨妈|姨母|侄子|侄女|侄儿|外甥女|外甥|外孙女|外孙|曾孙|孙子|孙女|岳父|岳母|公公|女婿|儿媳|[堂表](?:兄|弟|姐|妹|哥)|嫂子|姐夫|妹夫|小舅子|大舅哥',
		short: '孙|侄|甥|婿|[玄曾]孙',
	},
];

/** Rules for one group of nouns: B stands after the noun, or before the whole. */
function nounRules({ label, nouns, short }: KinNouns): ChineseRule[] {
	const kin = `(?:(?:的|之)?(?<t>${nouns})|之(?:${short}))`;
	const copula = '(?:是|为|系|乃|即|正是|就是|名叫|叫做|叫|:|：)';
	return [
		chineseRule(label, `<o:P+>${kin}、?${copula}?(?:{IN}{0,6}的)?<s:P+>(?![的之]?(?:${nouns}|之))`),
		chineseRule(
			label,
			`<s:P+>(?:,|，)?(?:分别)?(?:是|为|系|乃|即)(?:{IN}{0,6}的)?<o:P+>${kin}(?![的之、\ue000]|是|为)`,
		),
		chineseRule(label, `<s:P>(?:,|，)(?:{IN}{0,8}(?:,|，))?<o:P+>${kin}(?=[,，。；;、）)]|$)`),
		// The one person that the sentence began with is who 他 is.
		chineseRule(
			label,
			`(?<=^[^\ue000]{0,10})<o:P>(?![的、和与及跟同])(?<g>[^\ue000。；;:：他她]{0,40}?)[,，](?:而)?[他她其]的?(?<t>${nouns})(?:也)?${copula}?<s:P+>(?![的之]?(?:${nouns}|之)|[、和与])`,
			0.85,
		),
		chineseRule(label, `<s:P>(?:,|，)?(?:是|为|系)?<P+>[的之]{IN}{1,4}(?:,|，|、)<o:P+>${kin}(?=[,，。；;、]|$)`, 0.85),
	];
}

const MARRY = '(?:结婚|成婚|完婚|结为夫妻|结为夫妇|喜结连理|登记结婚|领证|举行婚礼|步入婚姻|离婚|离异)';
const CHILDREN = '(?:儿|女|子|孩|千金|公子|胎)';

/** Kinship as nouns, weddings and births say it. */
export const CHINESE_KINSHIP_RULES: readonly ChineseRule[] = [
	...KIN.flatMap(nounRules),
	chineseRule(
		'spouse',
		`<s:P>{WHEN}(?:和|与|跟|同)[^\ue000,，。的]{0,10}<o:P>(?:{WHEN}|[^\ue000的,，。；]{0,8}?)(?<t>${MARRY})`,
		0.85,
	),
	chineseRule('spouse', `<s:P>(?:和|与|跟|同)<o:P>(?:是|为|系)?(?:一对)?(?<t>夫妻|夫妇)`),
	chineseRule(
		'spouse',
		`<s:P>(?:、|和|与|跟|同)<o:P>(?:,|，)?(?:两人|二人)?(?:是|为|系|互为|乃)(?:一对|结发|恩爱){0,4}(?<t>夫妻|夫妇|伉俪|配偶)`,
	),
	chineseRule('spouse', `<s:P>[、和与]?<o:P>(?<t>夫妇|夫妻|伉俪)`),
	chineseRule(
		'spouse',
		`<s:P>(?:,|，)?{IN}{0,8}(?<t>迎娶|娶了?|续娶|再娶|嫁给了?|下嫁|改嫁)(?:{IN}{0,8})<o:P>(?![的之])`,
		0.85,
	),
	chineseRule(
		'parent',
		`<s:P+>(?:,|，)?(?:婚后|共)?(?<t>生有|育有|生下了?|诞下了?|产下了?)[^\ue000。；;]{0,14}?${CHILDREN}[^\ue000。；;与和]{0,8}?<o:P+>(?![的之])`,
		0.85,
	),
	chineseRule(
		'parent',
		`(?<s>{PEOPLE}){WHEN}[^\ue000的。；;]{0,8}?(?:${MARRY}[,，]?)?(?:婚)?(?:后|并|两人|二人|夫妻|夫妇|他们|共){0,3}(?<t>生有|育有|生下了?|诞下了?)[^\ue000。；;]{0,14}?${CHILDREN}[^\ue000。；;与和]{0,8}?<o:P+>(?![的之])`,
		0.85,
	),
	chineseRule(
		'sibling',
		`<s:P>(?:、|和|与|跟|同)<o:P>(?:,|，)?(?:两人|二人)?(?:是|为|系|互为|乃)(?:一对)?(?:亲|孪生|同胞|双胞胎)?(?<t>兄弟|姐妹|姊妹|兄妹|姐弟)`,
	),
	chineseRule(
		'parent',
		`<s:P>(?:、|和|与|跟|同)<o:P>(?:,|，)?(?:两人|二人)?(?:是|为|系|乃)(?:一对|亲)?(?<t>父子|父女|母子|母女)`,
		0.8,
	),
];
