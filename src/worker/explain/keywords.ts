import type { Explanation } from '../../core/explanation/explanation';
import { inSteps } from '../../core/steps';
import { explainKeywords, firstPlace, type RankedGraph } from '../../core/tasks/keywords/explainKeywords';
import { explainTopics } from '../../core/tasks/keywords/explainTopics';
import { choosePhrases } from '../../core/tasks/keywords/choosePhrases';
import { KEYWORD_ENGINES, scorePhrases, type ScoredText } from '../../core/tasks/keywords/findKeywords';
import { findTopics } from '../../core/tasks/keywords/findTopics';
import { languageOf } from '../../core/tasks/keywords/keywordResources';
import type { KeywordMethod } from '../../core/tasks/keywords/keyword';
import { KEYWORD_LAYERS } from '../../core/tasks/keywords/textWords';
import { pairsOf, rankWords } from '../../core/tasks/keywords/wordGraph';
import type { ExplainedPlace, Explainer } from './explainer';
import { choicesOf } from './choicesOf';

/** So many keywords can be chosen. */
const CHOICES = 20;

/** What is cancelled, for the message. */
const WORK = 'The explanation';

/** How a text comes to its keywords, or to its topics: `details` has the view and the method. */
export const KEYWORDS: Explainer = {
	reach: 'range',
	layers: KEYWORD_LAYERS,
	explain: asked => (asked.params.details?.view === 'topics' ? topics(asked) : keywords(asked)),
};

async function keywords(asked: ExplainedPlace): Promise<Explanation | undefined> {
	const { nlp, document, annotation, params, control } = asked;
	const method = methodOf(params.details?.method);
	const scored = await scorePhrases(document, annotation, method, nlp.keywords, control);
	if (scored === undefined) return undefined;
	const best = choosePhrases(scored.phrases, CHOICES).map(({ phrase }) => phrase);
	const covers = best.find(({ candidate }) =>
		candidate.firsts.some(
			(first, i) => scored.words.starts[first] <= params.at && params.at < scored.words.ends[candidate.lasts[i]],
		),
	);
	const focus = covers ?? best.at(0);
	if (focus === undefined) return undefined;
	const graph = method === 'textrank' ? await graphOf(scored, control) : undefined;
	return {
		engine: KEYWORD_ENGINES[method],
		model: `${languageOf(annotation)}-keywords`,
		...choicesOf(
			best.map(phrase => firstPlace(scored.words, phrase)),
			firstPlace(scored.words, focus),
		),
		steps: explainKeywords(method, scored, focus, graph),
	};
}

async function graphOf({ words }: ScoredText, control: ExplainedPlace['control']): Promise<RankedGraph> {
	const rounds: Float64Array[] = [];
	const pairs = await inSteps(pairsOf(words), control, WORK);
	await inSteps(
		rankWords(words, ranks => rounds.push(ranks)),
		control,
		WORK,
	);
	return { pairs, rounds };
}

async function topics({
	nlp,
	document,
	annotation,
	params,
	control,
}: ExplainedPlace): Promise<Explanation | undefined> {
	const number = Number(params.details?.topics ?? 0) || 0;
	const found = await findTopics(document.prose, annotation, number, nlp.keywords, control);
	if (found.passages.length === 0 || found.model.topics.length === 0) return undefined;
	const focus = found.passages.find(({ start, end }) => start <= params.at && params.at < end) ?? found.passages[0];
	return {
		engine: found.model.engine,
		model: `${languageOf(annotation)}-frequencies`,
		span: focus,
		focus,
		choices: [],
		steps: explainTopics(document.prose, found, params.at),
	};
}

function methodOf(asked: string | undefined): KeywordMethod {
	return asked === 'tfidf' || asked === 'topics' ? asked : 'textrank';
}
