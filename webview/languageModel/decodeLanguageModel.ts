import type { Outdated } from '../../src/protocol/analysis';
import type {
	ChainProbability,
	GeneratedSentence,
	LanguageModelInfo,
	ModelChoice,
	ModelMeasures,
	NgramModelInfo,
	NgramReport,
	NgramSparsity,
	NgramTerm,
	PlacedSuggestion,
	SentenceChain,
	SmoothingScores,
	TextMeasures,
	UsedModel,
	WordProbability,
} from '../../src/protocol/ngram';
import type {
	PanelChain,
	PanelComparison,
	PanelGenerated,
	PanelLanguageModels,
	PanelMeasures,
	PanelNextWords,
} from '../../src/protocol/panelNgram';
import {
	fields,
	float32Column,
	int32Column,
	list,
	number,
	oneOf,
	optional,
	outdated,
	sized,
	text,
} from '../rpc/decode';
import { ORDERS, SMOOTHINGS } from './languageModelState';

/** A number that may be too large to be one: what came by JSON has null for it. */
function amount(value: unknown, path: string): number {
	return value === null || value === Infinity ? Infinity : number(value, path);
}

/** A logarithm, which of nothing is minus infinity. */
function logarithm(value: unknown, path: string): number {
	return value === null || value === -Infinity ? -Infinity : number(value, path);
}

function choice(value: unknown, path: string): ModelChoice {
	const { model, smoothing, order } = fields(value, path);
	return {
		model: text(model, `${path}.model`),
		smoothing: oneOf(smoothing, SMOOTHINGS, `${path}.smoothing`),
		order: ORDERS.find(known => known === order) ?? 3,
	};
}

function modelInfo(value: unknown, path: string): NgramModelInfo {
	const source = fields(value, path);
	return {
		engine: text(source.engine, `${path}.engine`),
		order: number(source.order, `${path}.order`),
		smoothing: optional(source.smoothing, `${path}.smoothing`, (item, at) => oneOf(item, SMOOTHINGS, at)),
		ngrams: list(source.ngrams, `${path}.ngrams`, number),
		vocabularySize: number(source.vocabularySize, `${path}.vocabularySize`),
		lowerCase: source.lowerCase === true,
		hasCounts: source.hasCounts === true,
		isInterpolated: source.isInterpolated === true,
	};
}

/** Scores of a text. @throws DecodeError */
function textMeasures(value: unknown, path: string): TextMeasures {
	const source = fields(value, path);
	return {
		sentences: number(source.sentences, `${path}.sentences`),
		tokens: number(source.tokens, `${path}.tokens`),
		unknown: number(source.unknown, `${path}.unknown`),
		log10: logarithm(source.log10, `${path}.log10`),
		perplexity: amount(source.perplexity, `${path}.perplexity`),
		perplexityKnown: amount(source.perplexityKnown, `${path}.perplexityKnown`),
		seenOrders: list(source.seenOrders, `${path}.seenOrders`, number),
	};
}

function sparsity(value: unknown, path: string): NgramSparsity {
	const source = fields(value, path);
	return {
		order: number(source.order, `${path}.order`),
		tokens: number(source.tokens, `${path}.tokens`),
		types: number(source.types, `${path}.types`),
		seenOnce: number(source.seenOnce, `${path}.seenOnce`),
		shareOfPossible: number(source.shareOfPossible, `${path}.shareOfPossible`),
		heldOutUnseen: optional(source.heldOutUnseen, `${path}.heldOutUnseen`, number),
	};
}

/** What the tab shows of a report; discounts and what was dropped stay with the host. */
function report(value: unknown, path: string): NgramReport {
	const source = fields(value, path);
	return {
		info: modelInfo(source.info, `${path}.info`),
		sentences: number(source.sentences, `${path}.sentences`),
		tokens: number(source.tokens, `${path}.tokens`),
		types: number(source.types, `${path}.types`),
		typesCut: number(source.typesCut, `${path}.typesCut`),
		discounts: [],
		sparsity: list(source.sparsity, `${path}.sparsity`, sparsity),
		heldOut: optional(source.heldOut, `${path}.heldOut`, textMeasures),
		dropped: [],
	};
}

function languageModel(value: unknown, path: string): LanguageModelInfo {
	const source = fields(value, path);
	return {
		id: text(source.id, `${path}.id`),
		title: text(source.title, `${path}.title`),
		source: oneOf(source.source, ['learned', 'loaded'], `${path}.source`),
		model: modelInfo(source.model, `${path}.model`),
		report: optional(source.report, `${path}.report`, report),
		formats: list(source.formats, `${path}.formats`, (item, at) => oneOf(item, ['arpa', 'binary'], at)),
	};
}

/** The models that can be chosen, and the one that is. @throws DecodeError */
export function decodeLanguageModels(value: unknown): PanelLanguageModels {
	const source = fields(value, 'languageModels');
	return {
		models: list(source.models, 'languageModels.models', languageModel),
		choice: choice(source.choice, 'languageModels.choice'),
		lost: text(source.lost, 'languageModels.lost'),
	};
}

function used(value: unknown, path: string): UsedModel {
	const source = fields(value, path);
	return {
		engine: text(source.engine, `${path}.engine`),
		order: number(source.order, `${path}.order`),
		isOfThisText: source.isOfThisText === true,
	};
}

function term(value: unknown, path: string): NgramTerm {
	const source = fields(value, path);
	const counts = optional(source.counts, `${path}.counts`, (item, at) => {
		const { count, adjusted, total, followers, discount } = fields(item, at);
		return {
			count: number(count, `${at}.count`),
			adjusted: number(adjusted, `${at}.adjusted`),
			total: number(total, `${at}.total`),
			followers: number(followers, `${at}.followers`),
			discount: number(discount, `${at}.discount`),
		};
	});
	return {
		order: number(source.order, `${path}.order`),
		history: list(source.history, `${path}.history`, text),
		probability: number(source.probability, `${path}.probability`),
		isSeen: source.isSeen === true,
		discounted: number(source.discounted, `${path}.discounted`),
		backoff: number(source.backoff, `${path}.backoff`),
		contribution: number(source.contribution, `${path}.contribution`),
		...(counts === undefined ? {} : { counts }),
	};
}

function factor(value: unknown, path: string): WordProbability {
	const source = fields(value, path);
	return {
		word: text(source.word, `${path}.word`),
		known: text(source.known, `${path}.known`),
		history: list(source.history, `${path}.history`, text),
		probability: number(source.probability, `${path}.probability`),
		log10: logarithm(source.log10, `${path}.log10`),
		bits: amount(source.bits, `${path}.bits`),
		seenOrder: number(source.seenOrder, `${path}.seenOrder`),
		terms: list(source.terms, `${path}.terms`, term),
	};
}

function chainProbability(value: unknown, path: string): ChainProbability {
	const source = fields(value, path);
	return {
		factors: list(source.factors, `${path}.factors`, factor),
		log10: logarithm(source.log10, `${path}.log10`),
		probability: number(source.probability, `${path}.probability`),
		perplexity: amount(source.perplexity, `${path}.perplexity`),
	};
}

function sentenceChain(value: unknown, path: string): SentenceChain {
	const source = fields(value, path);
	const starts = int32Column(source.starts, `${path}.starts`);
	return {
		version: number(source.version, `${path}.version`),
		start: number(source.start, `${path}.start`),
		end: number(source.end, `${path}.end`),
		used: used(source.used, `${path}.used`),
		starts,
		ends: sized(int32Column(source.ends, `${path}.ends`), starts.length, `${path}.ends`),
		chain: chainProbability(source.chain, `${path}.chain`),
		isCut: source.isCut === true,
	};
}

/** The answer about the sentence at a place. @throws DecodeError */
export function decodeChain(value: unknown): PanelChain | Outdated {
	const source = fields(value, 'chain');
	return (
		outdated(value) ?? {
			scopeId: number(source.scopeId, 'chain.scopeId'),
			choice: choice(source.choice, 'chain.choice'),
			offset: number(source.offset, 'chain.offset'),
			chain: sentenceChain(source.chain, 'chain.chain'),
		}
	);
}

/** The answer about the whole text. @throws DecodeError */
export function decodeMeasures(value: unknown): PanelMeasures | Outdated {
	const source = fields(value, 'measures');
	return (
		outdated(value) ?? {
			scopeId: number(source.scopeId, 'measures.scopeId'),
			choice: choice(source.choice, 'measures.choice'),
			measures: modelMeasures(source.measures, 'measures.measures'),
		}
	);
}

function modelMeasures(value: unknown, path: string): ModelMeasures {
	const source = fields(value, path);
	return {
		version: number(source.version, `${path}.version`),
		used: used(source.used, `${path}.used`),
		measures: textMeasures(source.measures, `${path}.measures`),
		heldOut: optional(source.heldOut, `${path}.heldOut`, textMeasures),
		isOtherLanguage: source.isOtherLanguage === true,
	};
}

function scores(value: unknown, path: string): SmoothingScores {
	const { smoothing, order, heldOut } = fields(value, path);
	return {
		smoothing: oneOf(smoothing, SMOOTHINGS, `${path}.smoothing`),
		order: ORDERS.find(known => known === order) ?? 3,
		heldOut: textMeasures(heldOut, `${path}.heldOut`),
	};
}

/** The answer about smoothings side by side. @throws DecodeError */
export function decodeComparison(value: unknown): PanelComparison | Outdated {
	const old = outdated(value);
	if (old !== undefined) return old;
	const source = fields(value, 'comparison');
	const path = 'comparison.comparison';
	const inner = fields(source.comparison, path);
	return {
		scopeId: number(source.scopeId, 'comparison.scopeId'),
		order: ORDERS.find(known => known === source.order) ?? 3,
		comparison: {
			version: number(inner.version, `${path}.version`),
			sentences: number(inner.sentences, `${path}.sentences`),
			tokens: number(inner.tokens, `${path}.tokens`),
			scores: list(inner.scores, `${path}.scores`, scores),
			sparsity: list(inner.sparsity, `${path}.sparsity`, sparsity),
		},
	};
}

function suggestion(value: unknown, path: string): PlacedSuggestion {
	const { word, probability, seenOrder, start } = fields(value, path);
	return {
		word: text(word, `${path}.word`),
		probability: number(probability, `${path}.probability`),
		seenOrder: number(seenOrder, `${path}.seenOrder`),
		start: number(start, `${path}.start`),
	};
}

/** The answer about the words that may come. @throws DecodeError */
export function decodeNextWords(value: unknown): PanelNextWords | Outdated {
	const old = outdated(value);
	if (old !== undefined) return old;
	const source = fields(value, 'nextWords');
	const path = 'nextWords.next';
	const inner = fields(source.next, path);
	return {
		scopeId: number(source.scopeId, 'nextWords.scopeId'),
		choice: choice(source.choice, 'nextWords.choice'),
		offset: number(source.offset, 'nextWords.offset'),
		next: {
			version: number(inner.version, `${path}.version`),
			used: used(inner.used, `${path}.used`),
			history: list(inner.history, `${path}.history`, text),
			suggestions: list(inner.suggestions, `${path}.suggestions`, suggestion),
		},
	};
}

function generatedSentence(value: unknown, path: string): GeneratedSentence {
	const { words, bits, isComplete } = fields(value, path);
	const decoded = list(words, `${path}.words`, text);
	return {
		words: decoded,
		bits: sized(float32Column(bits, `${path}.bits`), decoded.length, `${path}.bits`),
		isComplete: isComplete === true,
	};
}

/** The text that a model wrote. @throws DecodeError */
export function decodeGenerated(value: unknown): PanelGenerated | Outdated {
	const old = outdated(value);
	if (old !== undefined) return old;
	const source = fields(value, 'generated');
	const path = 'generated.generated';
	const inner = fields(source.generated, path);
	return {
		scopeId: number(source.scopeId, 'generated.scopeId'),
		choice: choice(source.choice, 'generated.choice'),
		seed: number(source.seed, 'generated.seed'),
		generated: {
			version: number(inner.version, `${path}.version`),
			used: used(inner.used, `${path}.used`),
			sentences: list(inner.sentences, `${path}.sentences`, generatedSentence),
			texts: list(inner.texts, `${path}.texts`, text),
		},
	};
}
