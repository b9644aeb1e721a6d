import type { ClassifierInfo, ClassifierReport } from '../../../src/protocol/classification';
import type { KeywordMethod } from '../../../src/protocol/keywords';
import type { Span } from '../../../src/protocol/panel';
import type { PanelDocumentTopics, PanelKeywords } from '../../../src/protocol/panelKeywords';
import type { PanelRelation, PanelRelations } from '../../../src/protocol/panelRelations';
import type { PanelClassification, PanelTopics } from '../../../src/protocol/panelTopics';

const label = (name: string, en: string, zh: string) => ({ label: name, en, zh });

/** The shipped classifiers and one of the user's. */
export const SAMPLE_CLASSIFIERS: readonly ClassifierInfo[] = [
	{
		id: 'topic',
		title: 'Topic',
		kind: 'topic',
		method: 'linear',
		languages: ['zh', 'en'],
		labels: [
			label('science', 'science', '科学'),
			label('education', 'education', '教育'),
			label('entertainment', 'entertainment', '娱乐'),
			label('politics', 'politics', '时政'),
			label('sports', 'sports', '体育'),
			label('finance', 'finance', '财经'),
			label('games', 'games', '游戏'),
		],
	},
	{
		id: 'sentiment',
		title: 'Sentiment',
		kind: 'sentiment',
		method: 'linear',
		languages: ['zh', 'en'],
		labels: [label('positive', 'positive', '正面'), label('negative', 'negative', '负面')],
	},
	{
		id: 'own:mail',
		title: 'Support mail',
		kind: 'own',
		method: 'centroids',
		languages: ['zh', 'en'],
		labels: [label('billing', 'billing', 'billing'), label('bug', 'bug', 'bug')],
	},
];

/** How the user's classifier does. */
export const SAMPLE_REPORT: ClassifierReport = {
	labels: ['billing', 'bug', 'how to', 'praise'],
	counts: [420, 380, 240, 120],
	heldOut: 232,
	folds: 1,
	accuracy: 0.888,
	macroF1: 0.861,
	confusion: [
		[80, 2, 2, 0],
		[3, 68, 5, 0],
		[2, 7, 39, 0],
		[1, 0, 4, 19],
	],
	notes: [
		{ kind: 'emptyTexts', count: 3, labels: [] },
		{ kind: 'fewExamples', count: 1, labels: ['praise'] },
	],
};

/** Every place of a text in another. */
function places(text: string, part: string): readonly Span[] {
	const found: Span[] = [];
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
		found.push({ start: at, end: at + part.length });
	}
	return found;
}

function classification(text: string, id: string): PanelClassification {
	const labels = SAMPLE_CLASSIFIERS.find(info => info.id === id)?.labels ?? [];
	const shares = labels.length === 2 ? [0.54, 0.46] : [0.83, 0.09, 0.04, 0.02, 0.01, 0.007, 0.003];
	const weights = {
		prizes: 1.42,
		University: 0.93,
		Curie: 0.61,
		notebooks: 0.42,
		小说: -0.38,
		任教: 0.31,
		Paris: -0.12,
	};
	return {
		classifier: id,
		classification: {
			engine: 'linear n-grams (en-topics)',
			language: 'en',
			probabilities: labels.map(({ label: name }, index) => ({ label: name, probability: shares[index] })),
			decision: id === 'sentiment' ? 'neutral' : labels[0].label,
			evidence: Object.entries(weights).flatMap(([word, weight]) =>
				places(text, word).map(place => ({ ...place, weight, text: word })),
			),
		},
		isOtherLanguage: false,
		failure: undefined,
	};
}

/** What classifiers make of a text. */
export function sampleTopics(text: string, scopeId: number, classifiers: readonly string[]): PanelTopics {
	return { scopeId, answers: classifiers.map(id => classification(text, id)) };
}

/** The keywords of a text. */
export function sampleKeywords(text: string, scopeId: number, method: KeywordMethod): PanelKeywords {
	const words = [
		'Nobel Committee',
		'Curie',
		'University of Paris',
		'鲁迅',
		'小说',
		'unpublished notebooks',
		'Paris',
		'北京大学',
	];
	const ordered = method === 'textrank' ? words : [...words].reverse();
	const keywords = ordered.map((word, index) => ({
		text: word,
		score: 1 - index * 0.11,
		occurrences: places(text, word),
	}));
	return { scopeId, method, engine: method, keywords, isOtherLanguage: false, failures: [] };
}

/** The topics of a text of so many passages. */
export function sampleDocumentTopics(text: string, scopeId: number, asked: number, count: number): PanelDocumentTopics {
	const number = asked === 0 ? 4 : asked;
	const size = Math.max(1, Math.floor(text.length / count));
	const passages = Array.from({ length: count }, (_, index) => {
		const start = Math.min(index * size, text.length - 1);
		return { start, end: Math.min(start + size, text.length), text: text.slice(start, start + 80) };
	});
	const shares = passages.map((_, index) => {
		const raw = Array.from({ length: number }, (_, topic) => 0.15 + (1 + Math.sin(index / 3 + topic * 2.1)) ** 3);
		const sum = raw.reduce((total, share) => total + share, 0);
		return raw.map(share => share / sum);
	});
	const WORDS = [
		['prize', 'science', 'Nobel', 'committee', 'physics', 'chemistry', 'award', 'year'],
		['university', 'professor', 'lecture', 'student', 'Paris', 'laboratory'],
		['小说', '读者', '文学', '作品', '影响', '上演'],
		['letter', 'notebook', 'archive', 'unpublished', 'page'],
	];
	const topics = Array.from({ length: number }, (_, topic) => ({
		words: WORDS[topic % WORDS.length].map((word, index) => ({ text: word, probability: 0.08 / (index + 1) })),
		share: shares.reduce((sum, row) => sum + row[topic], 0) / count,
	}));
	return {
		scopeId,
		asked,
		model: { engine: 'LDA (Gibbs)', topics, shares },
		passages,
		isOtherLanguage: false,
		failures: [],
	};
}

/** `subject|label|object` with the labels of entities. */
const RELATIONS = [
	'Curie:PER|member|University of Paris:ORG',
	'Marie Curie:PER|spouse|her:',
	'Curie:PER|born-in|Warsaw:LOC',
	'University of Paris:ORG|located-in|Paris:LOC',
	'鲁迅:PER|born-on|1881年:DATE',
	'鲁迅:PER|born-in|浙江绍兴:LOC',
	'鲁迅:PER|author|小说:',
	'鲁迅:PER|member|北京大学:ORG',
	'北京大学:ORG|located-in|北京:LOC',
] as const;

/** The relations of a text; more of them when asked, between names that are only there for it. */
export function sampleRelations(text: string, scopeId: number, more = 0): PanelRelations {
	const side = (written: string): PanelRelation['subject'] => {
		const [name, kind] = written.split(':');
		const start = Math.max(0, text.indexOf(name));
		return { start, end: start + name.length, text: name, ...(kind === '' ? {} : { label: kind as 'PER' }) };
	};
	const made = Array.from(
		{ length: more },
		(_, index) => `Person ${index % 97}:PER|leader|Company ${(index * 7) % 61}:ORG`,
	);
	const relations = [...RELATIONS, ...made].map((line, index): PanelRelation => {
		const [subject, name, object] = line.split('|');
		const sides = { subject: side(subject), object: side(object) };
		const start = Math.min(sides.subject.start, sides.object.start);
		const end = Math.max(sides.subject.end, sides.object.end);
		const found = index % 3 === 2 ? ({ engine: 'rule' } as const) : ({ engine: 'model' } as const);
		return {
			...sides,
			...found,
			label: name as PanelRelation['label'],
			score: 0.93 - (index % 5) * 0.1,
			sentence: { start, end },
		};
	});
	return { scopeId, relations };
}

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
	leader: ['leader of', '领导人'],
	member: ['member of', '成员'],
	'located-in': ['located in', '位于'],
	'born-in': ['born in', '出生地'],
	'born-on': ['born on', '出生日期'],
	spouse: ['spouse of', '配偶'],
	author: ['author of', '作者'],
};

/** The names of the relations of the sample. */
export const SAMPLE_RELATION_NAMES = Object.fromEntries(
	Object.entries(NAMES).map(([name, [en, zh]]) => [name, { en, zh }]),
);
