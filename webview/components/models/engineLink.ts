import { html, type TemplateResult } from 'lit-html';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { followEngine } from './modelSteps';

/** What an engine's name is put into, and the models whose cards say more of it. */
export interface EngineLinkOptions {
	/** A sentence about the engine, as it is shown. */
	readonly text: string;
	/** The stretch of it that leads to the cards; the whole sentence where it does not have it. */
	readonly engine?: string;
	/** The names of the models; none where it has no model, so that it is no link. */
	readonly models: readonly string[];
}

/** A sentence whose engine's name leads to the cards of its models. */
export function engineLink(
	state: PanelState,
	{ text, engine = text, models }: EngineLinkOptions,
	actions: PanelActions,
): TemplateResult {
	const { texts } = state;
	const at = text.indexOf(engine);
	if (models.length === 0) return html`${text}`;
	const [start, end] = at < 0 ? [0, text.length] : [at, at + engine.length];
	const label = texts.t(models.length === 1 ? 'models.link' : 'models.links');
	return html`${text.slice(0, start)}<button
			class="engine-link"
			title=${label}
			@click=${() => followEngine(models, state, actions)}
		>
			${text.slice(start, end)}<span class="visually-hidden"> (${label})</span></button
		>${text.slice(end)}`;
}
