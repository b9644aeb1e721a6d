import type { nothing } from 'lit-html';
import { html, type TemplateResult } from 'lit-html';
import type {
	DirectionChoice,
	TranslationCommand,
	TranslationEngine,
	TranslationUse,
} from '../../../src/protocol/panelTranslation';
import type { PanelState } from '../../state/panelState';
import { exportedTranslation, TRANSLATION_FORMATS } from '../../translation/translationExport';
import type { TranslationUserMessage } from '../../translation/translationMessage';
import { button, select } from '../../ui/controls';
import { ICONS } from '../../ui/icons';
import type { PanelActions } from '../../views/panelActions';
import { menuButton, type MenuItem } from '../menu';

const DIRECTIONS: readonly DirectionChoice[] = ['auto', 'zh-en', 'en-zh'];
const ENGINES: readonly TranslationEngine[] = ['builtIn', 'languageModel'];

/** From which language, by whom, and what is to become of the translation. */
export function translationToolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, translation } = state;
	const { settings, load, showsPicture } = translation;
	const send = (message: TranslationUserMessage): void => actions.send({ type: 'translation', message });
	const isRunning = load.kind === 'loading';
	const engineName = (engine: TranslationEngine): string =>
		engine === 'languageModel' && settings.languageModel !== ''
			? settings.languageModel
			: texts.t(`translation.engine.${engine}`);
	return html`<div class="toolbar wrapping translation-tools">
			${select({
				label: texts.t('translation.direction'),
				value: settings.direction,
				options: DIRECTIONS.map(value => ({ value, text: texts.t(`translation.direction.${value}`) })),
				className: 'direction',
				onChange: value => actions.chooseTranslation({ ...settings, direction: value as DirectionChoice }),
			})}
			${select({
				label: texts.t('translation.engine'),
				value: settings.engine,
				options: ENGINES.map(value => ({ value, text: engineName(value) })),
				className: 'translation-engine',
				onChange: value => actions.chooseTranslation({ ...settings, engine: value as TranslationEngine }),
			})}
			${button({
				content: texts.t(isRunning ? 'translation.stop' : 'translation.ask'),
				look: isRunning ? 'secondary' : 'primary',
				onClick: () => (isRunning ? actions.stopTranslation() : send({ type: 'asked' })),
			})}
		</div>
		<div class="toolbar wrapping">
			${uses(state, actions)}
			${button({
				content: texts.t('alignment.show'),
				title: texts.t('alignment.show.title'),
				pressed: showsPicture,
				className: 'switch',
				onClick: () => send({ type: 'pictureToggled' }),
			})}
			${moreMenu(state, actions)}
		</div>`;
}

const USES: readonly TranslationUse[] = ['copy', 'replace', 'insertBelow'];

/** What can be done with a translation that is there. */
function uses({ texts, translation, scope }: PanelState, actions: PanelActions): TemplateResult {
	const { load, data } = translation;
	const isThere = load.kind === 'loaded' && data?.done !== undefined && data.scopeId === scope?.id;
	const icons = { copy: ICONS.copy, replace: ICONS.replace, insertBelow: ICONS.insertBelow };
	return html`<span class="translation-uses" role="group" aria-label=${texts.t('translation.use')}>
		${USES.map(use =>
			button({
				content: icons[use],
				label: texts.t(`translation.use.${use}`),
				look: 'icon',
				disabled: !isThere,
				onClick: () => actions.useTranslation(use),
			}),
		)}
	</span>`;
}

const COMMANDS: readonly TranslationCommand[] = ['openGlossary', 'addToGlossary', 'toggleHover', 'chooseModel'];

function moreMenu({ texts, translation }: PanelState, actions: PanelActions): TemplateResult | typeof nothing {
	const { data } = translation;
	const command = (name: TranslationCommand): MenuItem => ({
		text: texts.t(`translation.command.${name}`),
		onChoose: () => actions.runTranslationCommand(name),
	});
	const copies =
		data === undefined || data.sentences.length === 0
			? []
			: TRANSLATION_FORMATS.map(format => ({
					text: texts.t(`translation.copyAs.${format}`),
					onChoose: () => actions.copyTranslation(exportedTranslation(data, format)),
				}));
	return menuButton({
		id: 'translation-menu',
		label: texts.t('command.more'),
		disabled: false,
		groups: [[command('documentToSide')], ...(copies.length > 0 ? [copies] : []), COMMANDS.map(command)],
	});
}
