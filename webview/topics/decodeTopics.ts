import type { Outdated } from '../../src/protocol/analysis';
import type { ClassifierInfo, ClassifierReport } from '../../src/protocol/classification';
import type { PanelClassification, PanelClassifiers, PanelTopics } from '../../src/protocol/panelTopics';
import { fields, list, number, oneOf, optional, outdated, record, span, text } from '../rpc/decode';

const NOTES = ['emptyTexts', 'emptyLabels', 'repeated', 'contradictory', 'spellings', 'fewExamples'] as const;

function classifier(value: unknown, path: string): ClassifierInfo {
	const { id, title, kind, method, languages, labels } = fields(value, path);
	return {
		id: text(id, `${path}.id`),
		title: text(title, `${path}.title`),
		kind: oneOf(kind, ['topic', 'sentiment', 'own'], `${path}.kind`),
		method: oneOf(method, ['linear', 'centroids'], `${path}.method`),
		languages: list(languages, `${path}.languages`, (item, at) => oneOf(item, ['zh', 'en'], at)),
		labels: list(labels, `${path}.labels`, (item, at) => {
			const { label, en, zh } = fields(item, at);
			return { label: text(label, `${at}.label`), en: text(en, `${at}.en`), zh: text(zh, `${at}.zh`) };
		}),
	};
}

function note(value: unknown, path: string): ClassifierReport['notes'][number] {
	const { kind, count, labels } = fields(value, path);
	return {
		kind: oneOf(kind, NOTES, `${path}.kind`),
		count: number(count, `${path}.count`),
		labels: list(labels, `${path}.labels`, text),
	};
}

/** A report of a classifier. @throws DecodeError */
function report(value: unknown, path: string): ClassifierReport {
	const source = fields(value, path);
	return {
		labels: list(source.labels, `${path}.labels`, text),
		counts: list(source.counts, `${path}.counts`, number),
		heldOut: number(source.heldOut, `${path}.heldOut`),
		folds: number(source.folds, `${path}.folds`),
		accuracy: number(source.accuracy, `${path}.accuracy`),
		macroF1: number(source.macroF1, `${path}.macroF1`),
		confusion: list(source.confusion, `${path}.confusion`, (row, at) => list(row, at, number)),
		notes: list(source.notes, `${path}.notes`, note),
	};
}

/** The classifiers that there are. @throws DecodeError */
export function decodeClassifiers(value: unknown): PanelClassifiers {
	const source = fields(value, 'classifiers');
	return {
		classifiers: list(source.classifiers, 'classifiers.classifiers', classifier),
		reports: record(source.reports, 'classifiers.reports', report),
		shown: text(source.shown, 'classifiers.shown'),
	};
}

function classification(value: unknown, path: string): NonNullable<PanelClassification['classification']> {
	const source = fields(value, path);
	return {
		engine: text(source.engine, `${path}.engine`),
		language: oneOf(source.language, ['zh', 'en'], `${path}.language`),
		probabilities: list(source.probabilities, `${path}.probabilities`, (item, at) => {
			const { label, probability } = fields(item, at);
			return { label: text(label, `${at}.label`), probability: number(probability, `${at}.probability`) };
		}),
		decision: optional(source.decision, `${path}.decision`, text),
		evidence: list(source.evidence, `${path}.evidence`, (item, at) => {
			const { weight, text: writing } = fields(item, at);
			return { ...span(item, at), weight: number(weight, `${at}.weight`), text: text(writing, `${at}.text`) };
		}),
	};
}

/** What classifiers make of a scope. @throws DecodeError */
export function decodeTopics(value: unknown): PanelTopics | Outdated {
	const source = fields(value, 'topics');
	return (
		outdated(value) ?? {
			scopeId: number(source.scopeId, 'topics.scopeId'),
			answers: list(source.answers, 'topics.answers', (item, at) => {
				const answer = fields(item, at);
				return {
					classifier: text(answer.classifier, `${at}.classifier`),
					classification: optional(answer.classification, `${at}.classification`, classification),
					isOtherLanguage: answer.isOtherLanguage === true,
					failure: optional(answer.failure, `${at}.failure`, text),
				};
			}),
		}
	);
}
