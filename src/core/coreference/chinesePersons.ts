/** Surnames of two characters; all others have one. */
const COMPOUND_SURNAMES = new Set(
	(
		'欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 闻人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連 澹台 皇甫 宗政 ' +
		'濮阳 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 ' +
		'乐正 宰父 谷梁 拓跋 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 左丘 东门 西门 第五 纳兰 完颜'
	).split(' '),
);

/** What follows a surname when a person is addressed or spoken of by it. */
const TITLES = (
	'先生 女士 小姐 太太 夫人 老师 老師 教授 博士 医生 醫生 大夫 律师 经理 經理 总 总裁 总经理 董事长 主任 主席 书记 局长 处长 科长 厂长 ' +
	'校长 院长 部长 省长 市长 县长 总统 總統 总理 总书记 导演 同志 某 某某'
).split(' ');

/** A Chinese name of two to four characters, parted. */
export interface ChineseName {
	readonly surname: string;
	readonly given: string;
}

/** Whether this calls a person by the surname: with a title behind it, or 老, 小 or 阿 before it. */
export function isChineseAddress(form: string): boolean {
	return /^[老小阿]./u.test(form) || TITLES.some(title => form.length > title.length && form.endsWith(title));
}

/** Parts a Chinese person's name; undefined for what has not the length of one, or is an address. @param name Han characters alone */
export function chineseName(name: string): ChineseName | undefined {
	if (name.length < 2 || name.length > 4 || isChineseAddress(name)) return undefined;
	const length = name.length > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2)) ? 2 : 1;
	const given = name.slice(length);
	return given.length > 2 ? undefined : { surname: name.slice(0, length), given };
}

/** How a person may be called who has this name: by the given name, by the surname with a title. */
export function shortChineseNames({ surname, given }: ChineseName): string[] {
	const called = [...TITLES.map(title => surname + title), `小${surname}`, `老${surname}`, `阿${given.slice(-1)}`];
	return given.length > 1 ? [given, ...called] : called;
}
