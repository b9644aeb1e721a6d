import { chnSentiCorp, neutralReports, nlpccHeadlines, sib200, thucNewsTitles, weiboPosts } from './chineseSets';
import { CHINESE_SENTIMENT_RECIPE, chineseSentimentTexts } from './chineseSentiment';
import { CHINESE_TOPICS_RECIPE, chineseTopicTexts, NLPCC_LABELS, SIB_LABELS, THUC_LABELS } from './chineseTopics';
import { ENGLISH_SENTIMENT_RECIPE, englishSentimentTexts, neutralDevTexts } from './englishSentiment';
import { sst2 } from './englishSets';
import { asSib, ENGLISH_TOPICS_RECIPE, englishTopicTexts, SIB_TOPICS } from './englishTopics';
import { negationContrasts } from './negationContrasts';
import { chineseTextsOfNoTopic, englishTextsOfNoTopic } from './noTopicTexts';
import type { LabeledText } from './labeledText';
import { relabeled } from './labeledText';
import { plainSentences } from './plainSentences';
import { sstSentences } from './sentimentTreebank';
import type { ClassifierRecipe } from './trainClassifier';

/** A set that a shipped classifier is scored on. */
interface ScoredSet {
	readonly set: string;
	readonly texts: () => LabeledText[];
	/** How the classifier's labels are called there. */
	readonly asThere?: (label: string) => string;
}

/** A classifier that ships: how it is made and scored. */
export interface ShippedRecipe {
	readonly recipe: ClassifierRecipe;
	readonly texts: () => { readonly train: LabeledText[]; readonly dev: LabeledText[] };
	readonly scored: readonly ScoredSet[];
	/** Texts with a neutral class, where the classifier has one. */
	readonly neutral?: {
		readonly set: string;
		readonly dev: () => LabeledText[];
		readonly test: () => LabeledText[];
		/** Texts that are all neutral. */
		readonly reports?: { readonly set: string; readonly test: () => LabeledText[] };
	};
	/** Texts about none of the topics, where the classifier may say so. */
	readonly unclear?: { readonly set: string; readonly dev: () => LabeledText[]; readonly test: () => LabeledText[] };
}

const RESTRICTED = 'only the labels of the set can be chosen';

/** All classifiers that ship, by name. */
export const SHIPPED_RECIPES: Readonly<Record<string, ShippedRecipe>> = {
	'zh-topics': {
		recipe: CHINESE_TOPICS_RECIPE,
		texts: chineseTopicTexts,
		scored: [
			{ set: `THUCNews titles, dev (${RESTRICTED})`, texts: () => relabeled(thucNewsTitles('dev'), THUC_LABELS) },
			{ set: `THUCNews titles, test (${RESTRICTED})`, texts: () => relabeled(thucNewsTitles('test'), THUC_LABELS) },
			{
				set: `NLPCC 2017 headlines, test, 12 of 18 classes (${RESTRICTED})`,
				texts: () => relabeled(nlpccHeadlines('test'), NLPCC_LABELS),
			},
			{
				set: `SIB-200 Chinese, test, 6 of 7 classes (${RESTRICTED})`,
				texts: () => relabeled(sib200('zho_Hans', 'test'), SIB_LABELS),
			},
		],
		unclear: {
			set: 'NLPCC 2017 headlines of four other classes and posts of SMP 2020 EWECT, test',
			dev: () => chineseTextsOfNoTopic('dev'),
			test: () => chineseTextsOfNoTopic('test'),
		},
	},
	'en-topics': {
		recipe: ENGLISH_TOPICS_RECIPE,
		texts: englishTopicTexts,
		scored: [
			{
				set: `SIB-200 English, dev, science with technology, travel with geography (${RESTRICTED})`,
				texts: () => relabeled(sib200('eng_Latn', 'dev'), SIB_TOPICS),
				asThere: asSib,
			},
			{
				set: `SIB-200 English, test, science with technology, travel with geography (${RESTRICTED})`,
				texts: () => relabeled(sib200('eng_Latn', 'test'), SIB_TOPICS),
				asThere: asSib,
			},
		],
		unclear: {
			set: 'everyday sentences of Tatoeba, held out',
			dev: () => englishTextsOfNoTopic('dev'),
			test: () => englishTextsOfNoTopic('test'),
		},
	},
	'zh-sentiment': {
		recipe: CHINESE_SENTIMENT_RECIPE,
		texts: chineseSentimentTexts,
		scored: [
			{ set: 'ChnSentiCorp, dev', texts: () => chnSentiCorp('dev') },
			{ set: 'ChnSentiCorp, test', texts: () => chnSentiCorp('test') },
			{ set: 'sixty short opinions in pairs that differ in a negation', texts: () => negationContrasts('zh') },
		],
		neutral: {
			set: 'SMP 2020 EWECT, test',
			dev: () => [...weiboPosts('dev'), ...neutralReports('dev')],
			test: () => weiboPosts('test'),
			reports: {
				set: 'sentences of FLORES-200 (SIB-200 test) and of Wikipedia that report',
				test: () => neutralReports('test'),
			},
		},
	},
	'en-sentiment': {
		recipe: ENGLISH_SENTIMENT_RECIPE,
		texts: englishSentimentTexts,
		scored: [
			{ set: 'SST-2, dev', texts: () => sst2('dev') },
			{ set: 'SST-2, test', texts: () => sst2('test') },
			{ set: 'sixty short opinions in pairs that differ in a negation', texts: () => negationContrasts('en') },
		],
		neutral: {
			set: 'Stanford Sentiment Treebank, test',
			dev: neutralDevTexts,
			test: () => sstSentences('test'),
			reports: {
				set: 'sentences of FLORES-200 (SIB-200 test) and of Wikipedia that report',
				test: () => plainSentences('test'),
			},
		},
	},
};
