import { html, type TemplateResult } from 'lit-html';
import type { PanelState } from '../../state/panelState';
import { button, progressRing } from '../../ui/controls';
import type { VectorAnswers, VectorQuestion } from '../../vectors/vectorsState';
import type { PanelActions } from '../../views/panelActions';
import { message } from '../message';
import { engineLink } from '../models/engineLink';

/**
 * An answer of the host, or what stands in its place while there is none: that it is on its way, or why it failed. An answer to
 * an earlier question stays until the new one is there.
 * @param part how far it is, in [0, 1], where that is known
 */
export function slotGate<Q extends VectorQuestion>(
	state: PanelState,
	question: Q,
	actions: PanelActions,
	content: (data: VectorAnswers[Q]) => TemplateResult,
	part?: number,
): TemplateResult {
	const { texts, vectors } = state;
	const { load, data, failure } = vectors.answers[question];
	if (load === 'failed') {
		const again = (): void => actions.send({ type: 'vectors', message: { type: 'retried', question } });
		return message(texts.t('vectors.failed'), failure, button({ content: texts.t('state.retry'), onClick: again }));
	}
	if (data !== undefined) return content(data);
	if (load === 'outdated') return message(texts.t('vectors.outdated'), '');
	const says = part === undefined ? texts.t('vectors.waiting') : texts.t('vectors.waiting.part', texts.percent(part));
	return html`<div class="waiting">${progressRing(says)}<span>${says}</span></div>`;
}

/** What a foot line tells. */
interface AboutLine {
	readonly part: 'space' | 'words' | 'contexts';
	readonly engine: string;
	/** The models of the engine that have cards. */
	readonly models?: readonly string[];
}

/** A foot line: what made the answer, and how it works. */
export function aboutLine(
	state: PanelState,
	{ part, engine, models = [] }: AboutLine,
	actions: PanelActions,
): TemplateResult {
	const { texts } = state;
	const text = texts.t('vectors.engine', engine);
	return html`<p class="engine-note foot">
		${engine === '' ? '' : engineLink(state, { text, engine, models }, actions)} ${texts.t(`${part}.about`)}
	</p>`;
}
