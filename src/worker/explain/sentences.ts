import type { Explanation } from '../../core/explanation/explanation';
import { sentencePlace, spanNear } from '../../core/explanation/sentencePlace';
import { traceChineseSentences } from '../../core/tasks/sentences/chineseSentences';
import { explainChineseSentences, explainEnglishSentences } from '../../core/tasks/sentences/explainSentences';
import { PARAGRAPH_BREAK } from '../../core/text/paragraphBreak';
import type { Span } from '../../core/text/span';
import type { ExplainedPlace, Explainer } from './explainer';

/** So much of a long paragraph is looked at on either side, in UTF-16 code units. */
const REACH = 3000;
/** So much of a long sentence is shown. */
const SHOWN = 600;

/** Blank lines, and the sign that stands for the ends of blocks in Markdown. */
const BREAK = new RegExp(`${PARAGRAPH_BREAK}|\\n[^\\S\\n]*\\r?\\n`, 'gu');

/** Why a sentence ends where it does. */
export const SENTENCES: Explainer = {
	reach: 'sentence',
	layers: ['sentences', 'tokens', 'tokenLanguages'],
	explain: async asked => {
		const { document, annotation, params, nlp } = asked;
		const text = document.prose;
		const place = sentencePlace(text, annotation, params.at);
		if (place === undefined) return undefined;
		const { start, end } = paragraphAround(text, place.span, asked);
		if (place.language === 'zh') {
			const marks = traceChineseSentences(text, start, end);
			const index = indexFrom(marks, params.at);
			if (index < 0) return undefined;
			const span = around(place.span, marks[index], marks[index].end);
			const steps = explainChineseSentences(text, marks, index, span);
			return ofMarks(marks, index, span, { engine: 'rules of Chinese sentences', steps });
		}
		const splitter = await nlp.stages.englishSentences();
		const gaps = splitter.traceEnglish(text, start, end);
		const index = indexFrom(gaps, params.at);
		if (index < 0) return undefined;
		const span = around(place.span, gaps[index], gaps[index].next.end);
		const steps = explainEnglishSentences(text, gaps, index);
		return ofMarks(gaps, index, span, { engine: 'logistic regression', model: 'en-sentences', steps });
	},
};

/** A sentence with the place that is asked about, as far as it is shown. */
function around(sentence: Span, place: Span, end: number): Span {
	const whole = { start: Math.min(sentence.start, place.start), end: Math.max(sentence.end, end) };
	return spanNear(whole, place.start, SHOWN);
}

/** The explanation with the places in its span as choices. */
function ofMarks(
	marks: readonly Span[],
	index: number,
	span: Span,
	explained: Pick<Explanation, 'engine' | 'model' | 'steps'>,
): Explanation {
	const choices = marks
		.filter(({ start, end }) => start >= span.start && end <= span.end)
		.map(({ start, end }) => ({ start, end }));
	return { ...explained, span, focus: { start: marks[index].start, end: marks[index].end }, choices };
}

/** The paragraph around a sentence, as far as it is looked at. */
function paragraphAround(text: string, { start, end }: Span, { params }: ExplainedPlace): Span {
	const from = Math.max(0, params.start, start - REACH);
	const before = [...text.slice(from, start).matchAll(BREAK)].at(-1);
	const after = new RegExp(BREAK.source, 'u').exec(text.slice(end, end + REACH));
	return {
		start: before === undefined ? from : from + before.index + before[0].length,
		end: after === null ? Math.min(text.length, end + REACH) : end + after.index,
	};
}

/** The first place that ends after an offset, or the last one. */
function indexFrom(places: readonly Span[], at: number): number {
	const index = places.findIndex(({ end }) => end > at);
	return index < 0 ? places.length - 1 : index;
}
