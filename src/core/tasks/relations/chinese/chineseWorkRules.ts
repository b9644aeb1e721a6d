import type { ChineseRule } from './chineseRule';
import { chineseRule } from './chineseRule';

const MAKER =
	'(?:作者|原作者|原著作者|编剧|作词者?|作曲者?|词曲作者|编著者|著者|创作者|撰稿人|编者|编辑者|导演兼编剧|执笔|填词|谱曲)';
const MAKE =
	'(?:创作|撰写|编写|编著|合著|著(?!名)|所著|写|写作|所写|作词|作曲|填词|谱曲|执笔|编剧|主编|所作|绘制|谱写|写就|改编创作)';
const GENRE =
	'(?:(?!出演|主演|演唱|参演|翻唱|导演|执导)[^\ue000-\ue004，,。；;：:了]){0,6}(?:小说|散文|诗集|诗歌|诗|剧本|话剧|歌剧|专著|著作|代表作|名著|名作|(?<!音乐|影视|电影)作品|文章|论文|童话|史诗|自传|回忆录|漫画|剧作|杂文|随笔|一书|新书|巨著|力作|交响曲|组曲|油画|国画|画作)(?:品|集)?';
const WORKS = '(?<o>\ue004(?:[、和与及以]{0,2}\ue004){0,15})';
/** Works that are named for themselves, not as where others come from. */
const NAMED_WORKS = `(?<!专辑|电影|电视剧|影片|动画|游戏|节目|收录于|收录在|选自|出自|改编自)${WORKS}`;

/** Who wrote or composed what. */
export const CHINESE_WORK_RULES: readonly ChineseRule[] = [
	chineseRule(
		'author',
		`${NAMED_WORKS}(?:{IN}{0,6})?(?:的)?(?<t>${MAKER})(?:之一)?(?:是|为|:|：|即)?(?:{IN}{0,10}的?)?<s:P+>`,
	),
	chineseRule(
		'author',
		`${NAMED_WORKS}(?![的》])(?:是|为|,|，|系)?(?:[^\ue000\ue004。；;]{0,24}?)由<s:P+>(?:{IN}{0,6})(?<t>${MAKE})(?!的主题)`,
	),
	chineseRule(
		'author',
		`${WORKS}(?:是|为|系|乃)(?:[^\ue000\ue004。；;,，]{0,24}?)<s:P+>(?:{WHEN})(?:{IN}{0,4})(?<t>${MAKE})(?:的|而成)`,
	),
	chineseRule(
		'author',
		`${WORKS}(?:是|为|系|乃)(?:[^\ue000\ue004。；;,，]{0,14}?)<s:P+>的(?:{IN}{0,8}?)(?<t>小说|散文|诗集|诗歌|代表作|著作|(?<!音乐|影视)作品|专著|长诗|剧作|词作)`,
	),
	chineseRule('author', `<s:P+>(?:的|之)(?<t>${GENRE})(?::|：|——)?${WORKS}`),
	chineseRule(
		'author',
		`(?<![为给替])<s:P+>(?:{WHEN})(?:,|，)?(?:{IN}{0,6}?)(?<t>著有|写有|撰有|创作有|创作了|撰写了|写下了?|写出了?|写成了?|著成|谱写了|出版了|发表了|著作有|作有|编有|编著有|撰成)(?:{IN}{0,16}?)${WORKS}`,
	),
	chineseRule('author', `<s:P+>(?:{IN}{0,6})(?<t>${MAKE})(?:的|了)?(?:{IN}{0,12}?)${WORKS}(?![的中])`, 0.85),
	chineseRule('author', `<s:P>{GAP}(?<t>著有|著作有|其著作有)(?:{IN}{0,12}?)${WORKS}(?!中)`, 0.85),
	chineseRule('author', `<s:P>(?:,|，)(?:是|为)?(?:{IN}{0,8})?${WORKS}(?:的|一书的?)?(?<t>作者|原作者|编剧|词曲作者)`),
	chineseRule(
		'author',
		`<s:P>(?:是|为|系|即)(?:[^\ue000\ue004。；;,，]{0,10})?${WORKS}(?:的|一书的?)?(?:{IN}{0,4})(?<t>${MAKER})`,
	),
];
