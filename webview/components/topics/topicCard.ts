import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClassifierInfo } from '../../../src/protocol/classification';
import { classifierModels } from '../../models/engineModels';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import { labelName, type TopicAnswer } from '../../topics/topicsModel';
import type { PanelActions } from '../../views/panelActions';
import { banner } from '../message';
import { engineLink } from '../models/engineLink';
import { moreButton } from '../moreButton';
import { scoreBar } from '../scoreBar';
import { evidenceList } from './evidenceList';
import { labelText } from './labelText';

/** So many labels are shown unasked. */
const FEW_LABELS = 5;

/** What one classifier makes of the text: the label, the probabilities of all, what decided. */
export function topicCard(state: PanelState, answer: TopicAnswer, actions: PanelActions): TemplateResult {
	const { texts, topics } = state;
	const info = topics.classifiers.list.find(({ id }) => id === answer.classifier);
	return html`<section class="topic-card" aria-label=${titleOf(info, texts)}>
		<h2 class="card-title">
			<span>${titleOf(info, texts)}</span>
			<span class="card-decision">${decisionOf(answer, info, texts)}</span>
		</h2>
		${answer.failure === undefined ? nothing : banner(answer.failure, 'warning')}
		${answer.isOtherLanguage ? banner(texts.t('notice.otherLanguage'), 'info') : nothing}
		${
			answer.probabilities.length === 0
				? answer.failure === undefined
					? html`<p class="card-note">${texts.t('topics.nothing')}</p>`
					: nothing
				: html`${probabilities(state, answer, info, actions)} ${evidenceList(state, answer, info, actions)}
						<p class="card-note">
							${engineLink(
								state,
								{
									text: texts.t('topics.engine', answer.engine),
									engine: answer.engine,
									models: classifierModels(info),
								},
								actions,
							)}
						</p>`
		}
	</section>`;
}

function titleOf(info: ClassifierInfo | undefined, texts: Texts): string {
	if (info === undefined) return '';
	return info.kind === 'own' ? info.title : texts.t(`topics.kind.${info.kind}`);
}

function decisionOf({ decision, probabilities }: TopicAnswer, info: ClassifierInfo | undefined, texts: Texts): string {
	if (decision !== undefined) return labelText(info, decision, texts);
	return probabilities.length === 0 ? '' : texts.t('topics.undecided');
}

function probabilities(
	{ texts, topics }: PanelState,
	{ classifier, probabilities: all, decision }: TopicAnswer,
	info: ClassifierInfo | undefined,
	actions: PanelActions,
): TemplateResult {
	const part = `labels:${classifier}`;
	const isOpen = topics.expanded.includes(part);
	const shown = isOpen ? all : all.slice(0, FEW_LABELS);
	return html`<ul class="probabilities" aria-label=${texts.t('topics.labels')}>
			${shown.map(({ label, probability }) => {
				const name = labelText(info, label, texts);
				const share = texts.confidence(probability);
				return html`<li
					class="probability ${label === decision ? 'decided' : ''}"
					title=${texts.bothNames(labelName(info, label)) || name}
				>
					<span class="probability-label">${name}</span>
					${scoreBar(probability)}
					<span class="probability-value">${share}</span>
				</li>`;
			})}
		</ul>
		${
			all.length > FEW_LABELS
				? moreButton(
						isOpen ? texts.t('topics.labels.fewer') : texts.t('topics.labels.all', texts.number(all.length)),
						isOpen,
						() => actions.send({ type: 'topics', message: { type: 'partToggled', part } }),
					)
				: nothing
		}`;
}
