import { readFileSync } from 'node:fs';
import { replaceTables, table } from './markedTables';

/** The languages of the README. */
export type ReadmeLanguage = 'en' | 'zh';

/** A score of a model's card by its set and measure, rounded to one digit after the point. */
type Score = (card: string, set: string, measure: string) => string;

/** A row: the task, the test set, what we score, what others do. */
type Row = readonly [string, string, string, string];

const HEADS: Readonly<Record<ReadmeLanguage, Row>> = {
	en: ['task', 'test set', 'NLP Lens', 'for comparison'],
	zh: ['任务', '测试集', 'NLP Lens', '对照'],
};

/** A README with the tables of what texts are about made anew from the cards in `models/`. */
export function withCardTables(readme: string, language: ReadmeLanguage): string {
	return replaceTables(readme, { CONTENT: table(HEADS[language], contentRows(scoreOf, language)) });
}

/** Peers' scores are those of their papers or of our own runs, as each ability's page says. */
function contentRows(score: Score, language: ReadmeLanguage): readonly Row[] {
	const rouge = (set: string): string =>
		['1', '2', 'L'].map(n => score('summary-sentences', set, `ROUGE-${n} F1`)).join(' / ');
	const topics = 'THUCNews titles, test (only the labels of the set can be chosen)';
	const [zhTopics, enTopics] = [
		score('zh-topics', topics, 'accuracy'),
		score('en-topics', '20 Newsgroups (by date), test', 'accuracy'),
	];
	const [zhSentiment, enSentiment] = [
		score('zh-sentiment', 'ChnSentiCorp, test', 'accuracy'),
		score('en-sentiment', 'SST-2, test', 'accuracy'),
	];
	const zhKeywords = score('zh-keywords', 'CSL kg, test', 'TF-IDF, F1 of 10');
	const plainKeywords = score('zh-keywords', 'CSL kg, test', 'plain TF-IDF of words, F1 of 10');
	const enKeywords = score('en-keywords', 'Inspec', 'TF-IDF, F1 of 10');
	const enRelations = score('en-relations', 'SemEval-2010 task 8 test', 'official macro-F1');
	const zhRelations = Math.round(
		Number(score('zh-relations', 'Chinese Wikipedia, 100 triples that were read', 'precision')),
	);
	const [english, chinese, first] = [
		rouge('SciTLDR test, 1 sentence, summarizer'),
		rouge('CSL test, 1 sentence, summarizer'),
		rouge('CSL test, 1 sentence, first sentences'),
	];
	if (language === 'zh') {
		return [
			['中文主题,随扩展发布的 16 类模型', 'THUCNews 标题,10 类', `${zhTopics} %`, 'fastText 92.2,训练标题多一倍'],
			['英文主题,同一学习器', '20 Newsgroups', `${enTopics} %`, 'TF-IDF 加逻辑回归 83.2'],
			['中文情感', 'ChnSentiCorp', `${zhSentiment} %`, 'fastText 92.2'],
			['英文情感', 'SST-2', `${enSentiment} %`, 'wink-sentiment 68.3,`natural` 朴素贝叶斯 80.6'],
			['中文关键词,前十个的 F1', 'CSL kg', zhKeywords, `普通 TF-IDF ${plainKeywords}`],
			['英文关键词,前十个的 F1', 'Inspec', enKeywords, '`keyword-extractor` 19.0'],
			['英文名词间的关系', 'SemEval-2010 任务 8,宏平均 F1', enRelations, '卷积网络 82.7'],
			['中文关系,人工核对', '维基百科的 100 个三元组', `${zhRelations} 个正确`, '–'],
			['英文一句摘要,ROUGE-1/2/L', 'SciTLDR', english, 'node-summarizer 31.6 / 12.6 / 24.8'],
			['中文一句摘要,ROUGE-1/2/L', 'CSL 标题', chinese, `首句 ${first}`],
		];
	}
	return [
		[
			'Chinese topics, shipped model of 16 labels',
			'THUCNews titles, 10 labels',
			`${zhTopics} %`,
			'92.2, fastText with twice the titles',
		],
		['English topics, the same learner', '20 Newsgroups', `${enTopics} %`, '83.2, TF-IDF with logistic regression'],
		['Chinese sentiment', 'ChnSentiCorp', `${zhSentiment} %`, '92.2, fastText'],
		['English sentiment', 'SST-2', `${enSentiment} %`, "68.3 wink-sentiment, 80.6 `natural`'s naive Bayes"],
		['Chinese keywords, F1 of ten', 'CSL kg', zhKeywords, `${plainKeywords}, plain TF-IDF`],
		['English keywords, F1 of ten', 'Inspec', enKeywords, '19.0, `keyword-extractor`'],
		['English relations of nouns', 'SemEval-2010 task 8, macro-F1', enRelations, '82.7, a convolutional network'],
		['Chinese relations, read by us', '100 triples of Wikipedia', `${zhRelations} right`, '–'],
		['English summary of one sentence, ROUGE-1/2/L', 'SciTLDR', english, '31.6 / 12.6 / 24.8, node-summarizer'],
		['Chinese summary of one sentence, ROUGE-1/2/L', 'CSL titles', chinese, `${first}, the first sentence`],
	];
}

/** @throws Error where the card has no such score. */
function scoreOf(card: string, set: string, measure: string): string {
	const rows = readFileSync(`models/${card}.md`, 'utf8').split('\n');
	const start = `| ${set} | ${measure} | `;
	const row = rows.find(line => line.startsWith(start));
	if (row === undefined) throw new Error(`models/${card}.md has no score "${measure}" of "${set}".`);
	return Number(row.slice(start.length).replace(/ \|$/u, '')).toFixed(1);
}
