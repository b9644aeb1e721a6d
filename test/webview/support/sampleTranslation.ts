import type {
	PanelPhrase,
	PanelTranslatedSentence,
	PanelTranslationSettings,
} from '../../../src/protocol/panelTranslation';
import type { PhraseOrigin } from '../../../src/protocol/translation';

/** Settings of a tab that was never used, with a few terms. */
export const SAMPLE_TRANSLATION_SETTINGS: PanelTranslationSettings = {
	engine: 'builtIn',
	direction: 'auto',
	languageModel: '',
	terms: 3,
	problems: 0,
	revision: 1,
};

/** A phrase of a sample: `source=target/origin`, and its words as `source:target` behind a bar. */
type PhraseText = string;

/** Sentences as phrases in the order of the translation; `order` says where each stands in the source. */
interface Sample {
	readonly phrases: readonly PhraseText[];
	readonly order: readonly number[];
	readonly glue: readonly [string, string];
	readonly confidence?: number;
}

const SAMPLES: readonly Sample[] = [
	{
		phrases: [
			'我=I/phraseTable',
			'昨天=yesterday/phraseTable',
			'在=in/phraseTable',
			'绍兴=Shaoxing/dictionary',
			'买了=bought/phraseTable|买:bought',
			'一本书=a book/phraseTable|一:a,书:book',
			'。=./phraseTable',
		],
		order: [0, 1, 2, 3, 4, 5, 6],
		glue: ['', ' '],
		confidence: 0.82,
	},
	{
		phrases: [
			'词元=token/glossary',
			'在=at/phraseTable',
			'https://example.org=https://example.org/copied',
			'打印=is printed/phraseTable|打印:printed',
			'。=./phraseTable',
		],
		order: [0, 2, 3, 1, 4],
		glue: ['', ' '],
		confidence: 0.41,
	},
];

function phraseOf(written: PhraseText): { source: string; target: string; origin: PhraseOrigin; words: string[][] } {
	const [pair, words = ''] = written.split('|');
	const slash = pair.lastIndexOf('/');
	const [source, target] = pair.slice(0, slash).split('=');
	const origin = pair.slice(slash + 1) as PhraseOrigin;
	return { source, target, origin, words: words === '' ? [] : words.split(',').map(word => word.split(':')) };
}

/** A sentence with its phrases, as the host tells it; `start` is its offset in the document. */
export function sampleSentence(sample: number, start: number): PanelTranslatedSentence {
	const { phrases, order, glue, confidence } = SAMPLES[sample % SAMPLES.length];
	const parts = phrases.map(phraseOf);
	const bySource = [...parts.keys()].sort((a, b) => order[a] - order[b]);
	const sources = spansOf(
		bySource.map(index => parts[index].source),
		glue[0],
	);
	const targets = spansOf(
		parts.map(({ target }) => target),
		glue[1],
	);
	const placed = parts.map(({ source, target, origin, words }, index): PanelPhrase => {
		const from = sources.spans[bySource.indexOf(index)];
		const to = targets.spans[index];
		const inside = (text: string, word: string, offset: number) => {
			const at = text.indexOf(word);
			return { start: offset + at, end: offset + at + word.length };
		};
		return {
			source: from,
			target: to,
			origin,
			words: words.map(([one, other]) => ({
				source: inside(source, one, from.start),
				target: inside(target, other, to.start),
			})),
		};
	});
	return {
		source: { start, end: start + sources.text.length },
		sourceText: sources.text,
		text: targets.text,
		phrases: placed,
		...(confidence === undefined ? {} : { confidence }),
	};
}

function spansOf(texts: readonly string[], glue: string): { text: string; spans: { start: number; end: number }[] } {
	let text = '';
	const spans = texts.map((piece, index) => {
		if (index > 0) text += glue;
		const start = text.length;
		text += piece;
		return { start, end: text.length };
	});
	return { text, spans };
}

/** So many sentences one after the other. */
export function sampleSentences(count: number): readonly PanelTranslatedSentence[] {
	const sentences: PanelTranslatedSentence[] = [];
	for (let start = 0; sentences.length < count;) {
		const sentence = sampleSentence(sentences.length, start);
		sentences.push(sentence);
		start = sentence.source.end + 1;
	}
	return sentences;
}
