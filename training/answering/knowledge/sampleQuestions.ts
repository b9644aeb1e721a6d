/** A question about the sample knowledge base of the walkthrough, and its answer. */
export interface SampleQuestion {
	readonly kind: 'one step' | 'two steps' | 'count' | 'comparison' | 'yes or no' | 'unknown';
	readonly question: string;
	/** All values of the answer; none where the data do not say. */
	readonly answers: readonly string[];
}

const questions = (kind: SampleQuestion['kind'], lines: string): SampleQuestion[] =>
	lines
		.trim()
		.split('\n')
		.map(line => {
			const [question, answers = ''] = line.trim().split(' => ');
			return { kind, question, answers: answers === '' ? [] : answers.split(' / ') };
		});

/** Written by hand before the reader of questions was tried on them. */
export const SAMPLE_QUESTIONS: readonly SampleQuestion[] = [
	...questions(
		'one step',
		`Who founded Microsoft? => Bill Gates / Paul Allen
		谁创立了腾讯？ => 马化腾
		阿里巴巴的总部在哪里？ => 杭州
		Who is the author of Faust? => Johann Wolfgang von Goethe
		《双城记》是谁写的？ => 查尔斯·狄更斯
		Which books did Victor Hugo write? => Les Misérables / The Hunchback of Notre-Dame
		長江流入哪個海？ => 东海
		Which river flows through Budapest? => Danube
		日本的货币是什么？ => 日元
		When did Albert Einstein die? => 1955-04-18
		Where does the Rhine flow into? => North Sea
		谁的配偶是皮埃尔·居里？ => 玛丽·居里`,
	),
	...questions(
		'two steps',
		`Where was the founder of Alibaba born? => Hangzhou
		鲁迅的妻子的出生地是哪里？ => 绍兴
		《悲惨世界》的作者是哪年出生的？ => 1802-02-26
		When was the author of Great Expectations born? => 1812-02-07
		多瑙河流经的城市在哪些国家？ => 德国 / 奥地利 / 匈牙利
		What is the currency of the country whose capital is Vienna? => euro
		Where was the husband of Marie Curie born? => Paris
		Which country is the headquarters of Siemens in? => Germany
		狂人日记的作者的兄弟是谁？ => 周作人
		西门子创始人的出生日期是什么时候？ => 1816-12-13 / 1814-07-30`,
	),
	...questions(
		'count',
		`How many children did Shakespeare have? => 3
		居里夫人有几个孩子？ => 2
		How many books did Victor Hugo write? => 2
		中国有几条河流？ => 2
		How many companies are there? => 6
		塞纳河流经几座城市？ => 1
		How many founders does Apple have? => 3
		How many mountains are higher than 5000 m? => 3`,
	),
	...questions(
		'comparison',
		`What is the longest river? => Nile
		哪条河最长？ => 尼罗河
		中国最长的河是哪条？ => 长江
		世界上最高的山是什么山？ => 珠穆朗玛峰
		Which country has the largest area? => China
		What is the shortest river in Germany? => Rhine
		最早成立的公司是哪家？ => 西门子
		Which of the companies was founded last? => Alibaba
		长江和黄河哪个更长？ => 长江
		Which is higher, Kilimanjaro or Mount Fuji? => Kilimanjaro
		Which rivers are longer than 6000 km? => Yangtze / Nile / Amazon
		1990年以后成立的公司有哪些？ => 阿里巴巴 / 腾讯
		Who is the oldest founder of Apple? => Ronald Wayne
		Which book of Charles Dickens was published first? => A Tale of Two Cities`,
	),
	...questions(
		'yes or no',
		`Is Paris the capital of France? => yes
		柏林是法国的首都吗？ => 不是
		Did Victor Hugo write Faust? => no
		长江流经武汉吗？ => 是
		Is the Nile longer than the Amazon? => yes`,
	),
	...questions(
		'unknown',
		`Who is the president of Brazil?
		长江里有多少种鱼？
		How deep is the Nile?
		Who painted the Mona Lisa?
		马云的母亲是谁？
		珠穆朗玛峰是谁首先登顶的？`,
	),
];
