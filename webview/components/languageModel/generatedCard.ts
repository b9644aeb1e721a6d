import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelGenerated } from '../../../src/protocol/panelNgram';
import { SEED_LIMIT, seedOf } from '../../languageModel/languageModelState';
import type { PanelState } from '../../state/panelState';
import { button, textField } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';
import { modelPart } from './modelPart';
import { usedEngine } from './usedEngine';

/** Text that the model writes: the same seed gives the same text. */
export function generatedCard(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, languageModel } = state;
	const { seed, wantedSeed, parts } = languageModel;
	const write = (wanted: number): void =>
		actions.send({ type: 'languageModel', message: { type: 'textWanted', seed: wanted } });
	return html`<section class="topic-card" aria-label=${texts.t('generate.title')}>
		<h2 class="card-title"><span>${texts.t('generate.title')}</span></h2>
		<div class="generate-tools">
			${textField({
				label: texts.t('generate.seed'),
				placeholder: texts.t('generate.seed'),
				value: String(seed),
				className: 'seed',
				onChange: value =>
					actions.send({ type: 'languageModel', message: { type: 'seedChanged', seed: seedOf(value) } }),
			})}
			${button({
				content: texts.t('generate.button'),
				title: texts.t('generate.seed.hint'),
				className: 'generate',
				onClick: () => write(seed),
			})}
			${button({
				content: texts.t('generate.other'),
				className: 'other-seed',
				onClick: () => write((seed + 1) % SEED_LIMIT),
			})}
		</div>
		${
			wantedSeed === undefined
				? nothing
				: modelPart(state, 'generated', actions, () =>
						parts.generated.data === undefined ? html`` : written(parts.generated.data, state, actions),
					)
		}
	</section>`;
}

function written({ generated }: PanelGenerated, state: PanelState, actions: PanelActions): TemplateResult {
	const { texts } = state;
	return html`<div class="generated" aria-live="polite">
			${generated.texts.map(
				(text, index) =>
					html`<p>
						${text}${generated.sentences.at(index)?.isComplete === false ? html` <span title=${texts.t('generate.cut')}>…</span>` : nothing}
					</p>`,
			)}
		</div>
		<p class="card-note">${usedEngine(state, generated.used, 'generate.engine', actions)}</p>`;
}
