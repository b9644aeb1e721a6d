import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClassifierInfo } from '../../../src/protocol/classification';
import type { PanelState } from '../../state/panelState';
import type { EvidenceGroup, TopicAnswer } from '../../topics/topicsModel';
import type { PanelActions } from '../../views/panelActions';
import { moreButton } from '../moreButton';
import { scoreBar } from '../scoreBar';
import { shortText } from '../shortText';
import { knownPlace, placeAfter, placeAtHand, stepper } from '../stepper';
import { labelText } from './labelText';

/** So much evidence is shown unasked, and so much at all. */
const FEW = 6;
const MOST = 200;

/** The words and phrases that spoke for the first label or against it; a click shows where they stand. */
export function evidenceList(
	state: PanelState,
	answer: TopicAnswer,
	info: ClassifierInfo | undefined,
	actions: PanelActions,
): TemplateResult {
	const { texts, topics } = state;
	const { evidence, classifier, probabilities } = answer;
	const part = `evidence:${classifier}`;
	const isOpen = topics.expanded.includes(part);
	const label = labelText(info, probabilities[0].label, texts);
	const most = Math.max(1e-9, ...evidence.map(({ weight }) => Math.abs(weight)));
	const shown = evidence.slice(0, isOpen ? MOST : FEW);
	return html`<h3 class="card-heading" title=${texts.t('topics.evidence.title', label)}>
			${texts.t('topics.evidence.heading', label)}
		</h3>
		${evidence.length === 0 ? html`<p class="card-note">${texts.t('topics.evidence.none')}</p>` : nothing}
		<ul class="evidence">
			${shown.map(group => html`<li>${evidenceRow(state, group, most, actions)}</li>`)}
		</ul>
		${
			evidence.length > FEW
				? moreButton(
						isOpen
							? texts.t('topics.evidence.fewer')
							: texts.t('topics.evidence.all', texts.number(Math.min(evidence.length, MOST))),
						isOpen,
						() => actions.send({ type: 'topics', message: { type: 'partToggled', part } }),
					)
				: nothing
		}`;
}

function evidenceRow(
	{ texts, topics }: PanelState,
	{ key, text, weight, places }: EvidenceGroup,
	most: number,
	actions: PanelActions,
): TemplateResult {
	const index = placeAtHand(topics.occurrences, key, places.length);
	const isFor = weight > 0;
	const writing = shortText(text, 60);
	const amount = `${isFor ? '+' : '−'}${texts.decimal(Math.abs(weight))}`;
	const show = (event: MouseEvent): void => {
		const { data } = topics;
		if (data === undefined) return;
		const occurrence = placeAfter(event, knownPlace(topics.occurrences, key), places.length);
		actions.send({ type: 'topics', message: { type: 'evidenceShown', key, occurrence } });
		actions.reveal(data.scopeId, places[occurrence]);
	};
	const says = texts.t(isFor ? 'topics.evidence.for' : 'topics.evidence.against', writing, amount);
	return html`<button class="evidence-row ${isFor ? 'for' : 'against'}" title=${says} @click=${show}>
		<span class="evidence-text">${writing}</span>
		${scoreBar(Math.abs(weight) / most, isFor ? 'for' : 'against')}
		<span class="evidence-weight">${amount}</span>
		${places.length > 1 ? stepper(texts, index, places.length) : nothing}
	</button>`;
}
