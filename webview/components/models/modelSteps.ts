import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';

/** Shows the card of a model; the focus goes there, so that keys and screen readers go on from its top. */
export function showCard(name: string, actions: PanelActions): void {
	actions.send({ type: 'models', message: { type: 'cardChosen', name } });
	focusOn('.model-card');
}

/** Shows the list of all models. */
export function showAll(actions: PanelActions): void {
	actions.send({ type: 'models', message: { type: 'allShown' } });
	focusOn('.model-list');
}

/** Back to where somebody came from: the list that a card was chosen in, or the tab of an engine. */
export function goBack({ models }: PanelState, actions: PanelActions): void {
	const { from, chosen, only } = models;
	if (from !== undefined && (chosen === '' || only.length === 0)) {
		actions.send({ type: 'tabShown', tab: from });
		focusOn(`#tab-${from}`);
		return;
	}
	actions.send({ type: 'models', message: { type: 'listShown' } });
	focusOn(chosen === '' ? '.model-list' : `.model-row[data-model="${chosen}"]`);
}

/** From an engine's name on another tab to the cards of its models. */
export function followEngine(models: readonly string[], { tab }: PanelState, actions: PanelActions): void {
	actions.send({ type: 'models', message: { type: 'followed', names: models, from: tab } });
	actions.send({ type: 'tabShown', tab: 'models' });
	focusOn(models.length === 1 ? '.model-card' : '.model-list');
}

/** Every message is drawn at once, so that what it shows can have the focus. */
function focusOn(selector: string): void {
	document.querySelector<HTMLElement>(selector)?.focus();
}
