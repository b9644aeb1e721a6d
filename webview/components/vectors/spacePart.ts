import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelSpace } from '../../../src/protocol/panelVectors';
import type { PanelState } from '../../state/panelState';
import { button, select } from '../../ui/controls';
import type { VectorsUserMessage } from '../../vectors/vectorsMessage';
import { SPACE_VIEWS } from '../../vectors/savedVectors';
import type { PanelActions } from '../../views/panelActions';
import { scopeGate } from '../../views/tabGate';
import { banner, message } from '../message';
import { switches } from '../switches';
import { aboutLine, slotGate } from './slotGate';
import { spaceHeat } from './spaceHeat';
import { spaceMap } from './spaceMap';
import { spaceSettings } from './spaceSettings';
import { spaceText } from './spaceText';

/** Most notes are a line; so much of one is shown. */
const NOTES = 4;

/** The vector space model: the vector of a text, all texts against each other, all texts on a map. */
export function spacePart(state: PanelState, actions: PanelActions): TemplateResult {
	const { space } = state.vectors;
	return html`${toolbar(state, actions)} ${space.areSettingsOpen ? spaceSettings(state, actions) : nothing}
	${body(state, actions)}`;
}

function toolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { space } = vectors;
	const send = (change: VectorsUserMessage): void => actions.send({ type: 'vectors', message: change });
	return html`<div class="toolbar wrapping">
		${switches(
			texts.t('space.view'),
			space.view,
			SPACE_VIEWS.map(value => ({ value, text: texts.t(`space.view.${value}`) })),
			view => send({ type: 'spaceViewChosen', view }),
		)}
		${select({
			label: texts.t('space.source'),
			value: space.source,
			options: (['document', 'folder'] as const).map(value => ({ value, text: texts.t(`space.source.${value}`) })),
			className: 'sort',
			onChange: source => send({ type: 'sourceChosen', source: source === 'folder' ? 'folder' : 'document' }),
		})}
		${
			space.source === 'folder'
				? button({
						content: texts.t('space.readFolder'),
						className: 'switch',
						onClick: () => actions.runVectorCommand('spaceOfFolder', ''),
					})
				: nothing
		}
		${button({
			content: texts.t('vectors.settings'),
			pressed: space.areSettingsOpen,
			className: 'switch',
			onClick: () => send({ type: 'settingsToggled' }),
		})}
	</div>`;
}

function body(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	if (vectors.space.source === 'document') {
		const instead = scopeGate(state, 'vectors', actions);
		if (instead !== undefined) return instead;
	}
	return slotGate(state, 'space', actions, space => {
		if (space === null) {
			const read = button({
				content: texts.t('space.readFolder'),
				look: 'primary',
				onClick: () => actions.runVectorCommand('spaceOfFolder', ''),
			});
			return message(texts.t('space.noFolder.title'), texts.t('space.noFolder.hint'), read);
		}
		const { engine } = space.summary;
		return html`${notes(state, space)} ${view(state, space, actions)}
		${aboutLine(state, { part: 'space', engine }, actions)}`;
	});
}

function view(state: PanelState, space: PanelSpace, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	if (space.summary.texts === 0) return message(texts.t('space.empty.title'), texts.t('space.empty.hint'));
	switch (vectors.space.view) {
		case 'text':
			return spaceText(state, space, actions);
		case 'heat':
			return spaceHeat(state, space, actions);
		case 'map':
			return spaceMap(state, space, actions);
	}
}

function notes({ texts }: PanelState, { summary, notes: others }: PanelSpace): TemplateResult {
	// What is not known of is not written: a newer host may say more.
	const known = ['rareWordsForgotten', 'textsLeftOut', 'noBackground', 'tooFewTexts', 'otherLanguage'] as const;
	const own = known
		.filter(note => summary.notes.includes(note))
		.map(note => texts.t(`space.note.${note}`, texts.number(summary.texts)));
	return html`${[...own, ...others].slice(0, NOTES).map(note => banner(note, 'info'))}`;
}
