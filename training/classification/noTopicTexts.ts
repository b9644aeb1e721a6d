import { readDataLines } from '../support/dataFolder';
import { nlpccHeadlines, weiboPosts } from './chineseSets';
import type { LabeledText } from './labeledText';

/** Headlines of NLPCC 2017 about none of the sixteen topics; discovery and finance are left out, which hold some of them. */
const NLPCC_NONE: ReadonlySet<string> = new Set(['baby', 'essay', 'fashion', 'story']);

/** Of so many everyday sentences of Tatoeba one is taken. */
const SENTENCE_STEP = 20;

/** Chinese headlines and posts about none of the topics. */
export function chineseTextsOfNoTopic(part: 'dev' | 'test'): LabeledText[] {
	const headlines = nlpccHeadlines(part).filter(({ label }) => NLPCC_NONE.has(label));
	return [...headlines, ...weiboPosts(part)].map(withoutLabel);
}

/** Everyday English sentences. */
export function englishTextsOfNoTopic(part: 'dev' | 'test'): LabeledText[] {
	return readDataLines('lm/mt-tatoeba/tatoeba.train-clean.zh-en.tsv')
		.filter((_, index) => index % SENTENCE_STEP === (part === 'dev' ? 0 : 1))
		.map(line => ({ text: line.split('\t')[1], label: '' }));
}

function withoutLabel(text: LabeledText): LabeledText {
	return { ...text, label: '' };
}
