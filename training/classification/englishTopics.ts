import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { readData } from '../support/dataFolder';
import { sib200 } from './chineseSets';
import { definedTopic } from './definedTopics';
import { newsgroups } from './englishSets';
import type { LabeledText } from './labeledText';
import { relabeled, weighted } from './labeledText';
import { seedTopic } from './seedTopics';
import { ENGLISH_TOPICS } from './topicLabels';
import type { ClassifierRecipe } from './trainClassifier';

/** The groups of 20 Newsgroups that have a label; the others (cars, for sale) are left out. */
const NEWSGROUP_LABELS: Readonly<Record<string, string>> = {
	'comp.graphics': 'technology',
	'comp.os.ms-windows.misc': 'technology',
	'comp.sys.ibm.pc.hardware': 'technology',
	'comp.sys.mac.hardware': 'technology',
	'comp.windows.x': 'technology',
	'sci.crypt': 'technology',
	'sci.electronics': 'technology',
	'rec.sport.baseball': 'sports',
	'rec.sport.hockey': 'sports',
	'sci.med': 'health',
	'sci.space': 'science',
	'talk.politics.guns': 'politics',
	'talk.politics.mideast': 'politics',
	'talk.politics.misc': 'politics',
	'soc.religion.christian': 'religion',
	'alt.atheism': 'religion',
	'talk.religion.misc': 'religion',
};

/** The classes of SIB-200; science and technology, which are one there, are told apart by what the plain text says. */
export const SIB_TOPICS: Readonly<Record<string, string>> = {
	politics: 'politics',
	sports: 'sports',
	health: 'health',
	entertainment: 'entertainment',
	travel: 'travel',
	geography: 'travel',
	'science/technology': 'science',
};

/** A label of the model as SIB-200 would have it. */
export function asSib(label: string): string {
	return label === 'technology' ? 'science' : label;
}

export const ENGLISH_TOPICS_RECIPE: ClassifierRecipe = {
	name: 'en-topics',
	head: {
		title: 'en-topics',
		kind: 'topic',
		languages: ['en'],
		labels: ENGLISH_TOPICS,
		features: { grams: 2, words: 0, letters: 0, skips: false, marks: false },
		neutralBelow: 0,
	},
	learning: { cost: 12, epochs: 6, minCount: 2, keep: 70_000, seed: 1 },
};

/** Examples of one topic from one source, at most; the rest is left out by chance. */
const MOST_OF_TOPIC = 3000;
/** An article gives its first paragraphs, so many. */
const PARAGRAPHS = 2;
const LONGEST = 700;
const HELD_OUT = 20;

/** The texts that the shipped model learns from, and those that it is chosen and calibrated on. */
export function englishTopicTexts(): { train: LabeledText[]; dev: LabeledText[] } {
	const random = new SeededRandom(7);
	const articles = readData('lm/mono-enwiki/enwiki.txt').split(/\n\n+/u);
	const defined = balanced(articles.flatMap(definedExamples), random);
	const seeded = balanced(articles.flatMap(seededExamples), random);
	const posts = balanced(relabeled(newsgroups('train'), NEWSGROUP_LABELS), random).map(withoutHead);
	const sib = relabeled(sib200('eng_Latn', 'train'), SIB_TOPICS);
	const plain = [...defined, ...seeded];
	return {
		train: [...plain.filter((_, index) => index % HELD_OUT > 0), ...weighted(posts, 0.7), ...weighted(sib, 4)],
		dev: [...relabeled(sib200('eng_Latn', 'dev'), SIB_TOPICS), ...plain.filter((_, index) => index % HELD_OUT === 0)],
	};
}

function definedExamples(article: string): LabeledText[] {
	const paragraphs = article.split('\n').filter(paragraph => paragraph.length > 40);
	const label = paragraphs.length === 0 ? undefined : definedTopic(paragraphs[0]);
	if (label === undefined) return [];
	return paragraphs.slice(0, PARAGRAPHS).map(text => ({ text: text.slice(0, LONGEST), label }));
}

function seededExamples(article: string): LabeledText[] {
	return article.split(/(?<=[.!?]) |\n/u).flatMap(text => {
		const label = text.length > 60 && text.length < 400 ? seedTopic(text) : undefined;
		return label === undefined ? [] : { text, label };
	});
}

/** At most so many texts of each label, chosen by chance. */
function balanced(texts: readonly LabeledText[], random: SeededRandom): LabeledText[] {
	const order = Int32Array.from(texts.keys());
	random.shuffle(order);
	const counts = new Map<string, number>();
	return [...order].flatMap(index => {
		const text = texts[index];
		const count = (counts.get(text.label) ?? 0) + 1;
		counts.set(text.label, count);
		return count <= MOST_OF_TOPIC ? text : [];
	});
}

/** A message without its head, which tells the group by its names. */
function withoutHead(message: LabeledText): LabeledText {
	return { ...message, text: message.text.slice(message.text.indexOf('\n\n') + 2).slice(0, LONGEST * 3) };
}
