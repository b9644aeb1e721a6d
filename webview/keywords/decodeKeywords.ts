import type { Outdated } from '../../src/protocol/analysis';
import type { TopicModel } from '../../src/protocol/keywords';
import type { PanelDocumentTopics, PanelKeywords } from '../../src/protocol/panelKeywords';
import { DecodeError, fields, list, number, oneOf, outdated, span, text } from '../rpc/decode';
import { layerFailure } from '../rpc/decodeAnalysis';

/** The keywords of a scope. @throws DecodeError */
export function decodeKeywords(value: unknown): PanelKeywords | Outdated {
	const source = fields(value, 'keywords');
	return (
		outdated(value) ?? {
			scopeId: number(source.scopeId, 'keywords.scopeId'),
			method: oneOf(source.method, ['textrank', 'tfidf', 'topics'], 'keywords.method'),
			engine: text(source.engine, 'keywords.engine'),
			keywords: list(source.keywords, 'keywords.keywords', (item, at) => {
				const keyword = fields(item, at);
				return {
					text: text(keyword.text, `${at}.text`),
					score: number(keyword.score, `${at}.score`),
					occurrences: list(keyword.occurrences, `${at}.occurrences`, span),
				};
			}),
			isOtherLanguage: source.isOtherLanguage === true,
			failures: list(source.failures, 'keywords.failures', layerFailure),
		}
	);
}

function topicModel(value: unknown, path: string): TopicModel {
	const source = fields(value, path);
	const topics = list(source.topics, `${path}.topics`, (item, at) => {
		const { words, share } = fields(item, at);
		return {
			words: list(words, `${at}.words`, (word, place) => {
				const { text: writing, probability } = fields(word, place);
				return { text: text(writing, `${place}.text`), probability: number(probability, `${place}.probability`) };
			}),
			share: number(share, `${at}.share`),
		};
	});
	const shares = list(source.shares, `${path}.shares`, (row, at) => {
		const decoded = list(row, at, number);
		if (decoded.length !== topics.length) throw new DecodeError(at, `a row of ${topics.length} shares`);
		return decoded;
	});
	return { engine: text(source.engine, `${path}.engine`), topics, shares };
}

/** The topics of a scope by its passages. @throws DecodeError */
export function decodeDocumentTopics(value: unknown): PanelDocumentTopics | Outdated {
	const source = fields(value, 'topics');
	return (
		outdated(value) ?? {
			scopeId: number(source.scopeId, 'topics.scopeId'),
			asked: number(source.asked, 'topics.asked'),
			model: topicModel(source.model, 'topics.model'),
			passages: list(source.passages, 'topics.passages', (item, at) => ({
				...span(item, at),
				text: text(fields(item, at).text, `${at}.text`),
			})),
			isOtherLanguage: source.isOtherLanguage === true,
			failures: list(source.failures, 'topics.failures', layerFailure),
		}
	);
}
