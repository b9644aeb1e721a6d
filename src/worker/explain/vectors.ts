import type { Explanation } from '../../core/explanation/explanation';
import { sentencePlace, wordSpans } from '../../core/explanation/sentencePlace';
import { explainContextualVectors, explainWordVectors } from '../../core/embeddings/explainEmbeddings';
import { inSteps } from '../../core/steps';
import { explainSpace } from '../../core/vectors/explainSpace';
import { similarTexts } from '../../core/vectors/similarTexts';
import { spaceLayers } from '../../core/vectors/spaceTerms';
import { sentenceSpace } from '../../core/vectors/spaceTexts';
import { countedRow, spaceVector } from '../../core/vectors/spaceVectors';
import { DOCUMENT_SPACE } from '../../core/vectors/vectorSpace';
import { choicesOf } from './choicesOf';
import type { ExplainedPlace, Explainer } from './explainer';

/** So many sentences like one are looked for. */
const SIMILAR = 8;

/** How sentences and words become vectors: `details` has the part of the tab. */
export const VECTORS: Explainer = {
	reach: 'range',
	layers: [...new Set([...spaceLayers(DOCUMENT_SPACE), 'sentences', 'tokens', 'tokenLanguages'] as const)],
	explain: asked => (asked.params.details?.part === 'space' ? ofSentence(asked) : ofWord(asked)),
};

/** A sentence among those of the text, with the settings that the tab begins with. */
async function ofSentence({
	nlp,
	document,
	annotation,
	params,
	control,
}: ExplainedPlace): Promise<Explanation | undefined> {
	const { prose } = document;
	const load = nlp.keywords.frequencies.bind(nlp.keywords);
	const { space, starts, ends } = await sentenceSpace({ prose, annotation }, {}, load, control);
	if (starts.length === 0) return undefined;
	const at = ends.findIndex(end => end > params.at);
	const row = at < 0 ? starts.length - 1 : at;
	const query = countedRow(space, row);
	const { texts } = await inSteps(similarTexts(space, query, SIMILAR, row), control, 'The explanation');
	const placeOf = (each: number) => ({ start: starts[each], end: ends[each] });
	return {
		engine: space.summary.engine,
		...choicesOf(
			Array.from(starts, (_, each) => placeOf(each)),
			placeOf(row),
		),
		steps: explainSpace({ text: prose, vector: spaceVector(space, query, false), similar: texts, placeOf }),
	};
}

function ofWord({ document: { prose }, annotation, params }: ExplainedPlace): Explanation | undefined {
	const place = sentencePlace(prose, annotation, params.at);
	if (place === undefined || place.word < 0) return undefined;
	const { span, words, word, language } = place;
	const text = prose.slice(span.start, span.end);
	const choices = wordSpans(words);
	const placed = choices.map(({ start, end }) => ({
		start: start - span.start,
		end: end - span.start,
		form: prose.slice(start, end),
	}));
	const isContextual = params.details?.part === 'contexts';
	return {
		engine: isContextual ? 'ELMo' : 'Word2Vec',
		model: `${language}-${isContextual ? 'elmo' : 'vectors'}`,
		span,
		focus: choices[word],
		choices,
		steps: (isContextual ? explainContextualVectors : explainWordVectors)({ text, words: placed, word }),
	};
}
