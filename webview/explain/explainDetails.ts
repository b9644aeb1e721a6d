import type { ExplainedAbility } from '../../src/protocol/explain';
import type { PanelState } from '../state/panelState';

type Details = Readonly<Record<string, string>>;

/** What else decides the answer, by the ability: what is chosen on its tab. */
const DETAILS: Readonly<Partial<Record<ExplainedAbility, (state: PanelState) => Details>>> = {
	keywords: ({ keywords: { view, method, topics } }) =>
		view === 'topics' ? { view, topics: String(topics) } : { view, method },
	summary: ({ summary }) => ({ kind: summary.kind, unit: summary.unit, value: String(summary.lengths[summary.unit]) }),
	answers: ({ answers }) => ({ question: answers.data?.ask.question ?? '' }),
	translation: ({ translation }) => ({
		direction: translation.data?.done?.direction ?? '',
		engine: translation.settings.engine,
	}),
	statistics: ({ statistics: { data } }): Details =>
		data === undefined
			? {}
			: {
					englishWords: String(data.speed.englishWords),
					chineseCharacters: String(data.speed.chineseCharacters),
				},
	vectors: ({ vectors }) => ({ part: vectors.part }),
};

/** What else decides the answer about an ability. */
export function detailsOf(state: PanelState, ability: ExplainedAbility): Details {
	return DETAILS[ability]?.(state) ?? {};
}
