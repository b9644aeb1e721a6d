import { labelAt } from '../../core/doc/labelColumn';
import { textAt } from '../../core/doc/textColumn';
import { sentencePlace } from '../../core/explanation/sentencePlace';
import { explainRelations } from '../../core/tasks/relations/explainRelations';
import type { Explainer } from './explainer';

/** How a sentence comes to its relations. */
export const RELATIONS: Explainer = {
	reach: 'sentence',
	layers: ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas', 'entities', 'relations'],
	explain: async ({ nlp, document: { prose: text }, annotation, params: { at } }) => {
		const place = sentencePlace(text, annotation, at);
		if (place === undefined) return undefined;
		const { span, words, first, language } = place;
		const isInside = ({ start, end }: { start: number; end: number }): boolean =>
			start >= span.start && end <= span.end;
		const { upos, xpos, lemmas } = annotation;
		const list = (of: (token: number) => string): string[] =>
			Array.from({ length: words.length }, (_, index) => of(first + index));
		const recognizer = await nlp.stages.relations(language);
		const pairs = recognizer.trace({
			tokens: words,
			upos: list(token => labelAt(upos, token) ?? ''),
			xpos: list(token => labelAt(xpos, token) ?? ''),
			lemmas: list(token => (lemmas === undefined ? '' : textAt(lemmas, token))),
			entities: (annotation.entities ?? []).filter(isInside),
		});
		const found = (annotation.relations ?? []).filter(({ subject, object }) => isInside(subject) && isInside(object));
		const near = pairs.findIndex(({ first: one, second: other }) => one.end > at || other.end > at);
		const focus = near >= 0 ? near : pairs.length - 1;
		return {
			engine: 'rules, logistic regression over pairs',
			model: `${language}-relations`,
			span,
			...(focus < 0 ? {} : { focus: { start: pairs[focus].first.start, end: pairs[focus].first.end } }),
			choices: distinctFirsts(pairs),
			steps: explainRelations({ text, sentence: span, pairs, found }, focus),
		};
	},
};

/** The first argument of every pair, each once: those that can be asked about. */
function distinctFirsts(
	pairs: readonly { readonly first: { readonly start: number; readonly end: number } }[],
): { start: number; end: number }[] {
	const seen = new Map(pairs.map(({ first: { start, end } }) => [start, { start, end }]));
	return [...seen.values()].sort((a, b) => a.start - b.start);
}
