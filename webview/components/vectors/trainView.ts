import { html, nothing, type TemplateResult } from 'lit-html';
import type { LossCurve } from '../../../src/protocol/embeddings';
import type { PanelTraining } from '../../../src/protocol/panelVectors';
import type { PanelState } from '../../state/panelState';
import { analyzableScope } from '../../state/wantedData';
import { button, textField } from '../../ui/controls';
import { languageOfText } from '../../vectors/atCursor';
import { trainNumber, trainOptions, type TrainForm, type TrainNumber } from '../../vectors/trainForm';
import type { PanelActions } from '../../views/panelActions';
import { banner } from '../message';
import { lineChart } from '../plot/lineChart';
import { scoreBar } from '../scoreBar';
import { switches } from '../switches';

/** Of fewer words nothing worth looking at is learned. */
const FEW_WORDS = 10_000;

/** The numbers of the form in their order. */
const NUMBERS: readonly TrainNumber[] = ['dimensions', 'window', 'epochs', 'minCount'];

/** The form that vectors are learned by, and how far learning is. */
export function trainView(state: PanelState, actions: PanelActions): TemplateResult {
	const training = state.vectors.answers.models.data?.training;
	const isBusy = training !== undefined && ['reading', 'learning'].includes(training.state);
	return html`<div class="vectors-scroll" tabindex="0">
		${isBusy ? nothing : form(state, actions)} ${training === undefined ? nothing : outcome(state, training, actions)}
	</div>`;
}

function form(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { form: values } = vectors.words;
	const set = (change: Partial<TrainForm>): void =>
		actions.send({ type: 'vectors', message: { type: 'formSet', change } });
	const choice = <K extends 'source' | 'architecture' | 'objective'>(
		name: K,
		choices: readonly { readonly value: TrainForm[K]; readonly text: string; readonly title?: string }[],
	): TemplateResult => {
		const label = texts.t(`words.learn.${name}`);
		return html`<span class="form-label">${label}</span>
			${switches(label, values[name], choices, value => set({ [name]: value }))}`;
	};
	const canLearn = values.source === 'folder' || analyzableScope(state) !== undefined;
	return html`<div class="train-form" role="group" aria-label=${texts.t('words.view.learn')}>
			${choice('source', [
				{ value: 'document', text: texts.t('words.learn.source.document') },
				{ value: 'folder', text: texts.t('words.learn.source.folder') },
			])}
			${choice(
				'architecture',
				(['skipgram', 'cbow'] as const).map(value => ({
					value,
					text: value === 'cbow' ? 'CBOW' : 'Skip-gram',
					title: texts.t('words.learn.architecture.title'),
				})),
			)}
			${choice(
				'objective',
				(['negativeSampling', 'hierarchicalSoftmax'] as const).map(value => ({
					value,
					text: texts.t(`words.learn.objective.${value}`),
					title: texts.t('words.learn.objective.title'),
				})),
			)}
			${NUMBERS.map(name => numberField(state, name, set))}
			<span class="form-label"></span>
			${button({
				content: texts.t('words.learn.ngrams'),
				title: texts.t('words.learn.ngrams.title'),
				pressed: values.ngrams,
				className: 'switch',
				onClick: () => set({ ngrams: !values.ngrams }),
			})}
		</div>
		${sizeNote(state, canLearn)}
		${button({
			content: texts.t('words.learn.start'),
			look: 'primary',
			className: 'train-start',
			disabled: !canLearn,
			onClick: () =>
				actions.trainVectors({ source: values.source, options: trainOptions(values, languageOfText(state)) }),
		})}`;
}

function numberField(
	{ texts, vectors }: PanelState,
	name: TrainNumber,
	set: (change: Partial<TrainForm>) => void,
): TemplateResult {
	const label = texts.t(`words.learn.${name}`);
	const value = vectors.words.form[name];
	return html`<span class="form-label">${label}</span> ${textField({
			label,
			placeholder: texts.t('words.learn.auto'),
			value: value === 0 ? '' : String(value),
			className: 'form-number',
			onChange: written => set({ [name]: trainNumber(name, written) }),
		})}`;
}

function sizeNote(state: PanelState, canLearn: boolean): TemplateResult | typeof nothing {
	const { texts, vectors, tokens } = state;
	if (!canLearn) return banner(texts.t('words.learn.noDocument'), 'info');
	const model = tokens.data?.model;
	if (vectors.words.form.source === 'folder' || model === undefined || model.clipped) return nothing;
	if (model.count >= FEW_WORDS) return nothing;
	return banner(texts.t('words.learn.small', texts.count('tokens', model.count)), 'info');
}

function outcome(state: PanelState, training: PanelTraining, actions: PanelActions): TemplateResult | typeof nothing {
	const { texts } = state;
	switch (training.state) {
		case 'reading':
			return html`<div class="training">
				<p>${texts.t('words.learn.reading', training.title, texts.count('words', training.words))}</p>
				${stopButtons(state, false, actions)}
			</div>`;
		case 'learning':
			return learning(state, training, actions);
		case 'stopped':
			return banner(texts.t('words.learn.stopped'), 'info');
		case 'failed':
			return banner(texts.t('words.learn.failed', training.message ?? ''), 'warning');
		case 'done':
			return done(state, training);
	}
}

function learning(state: PanelState, { title, progress }: PanelTraining, actions: PanelActions): TemplateResult {
	const { texts } = state;
	if (progress === undefined) return html`<div class="training">${stopButtons(state, false, actions)}</div>`;
	const { epoch, epochs, part, wordsPerSecond, curve } = progress;
	const says = texts.t(
		'words.learn.learning',
		title,
		texts.number(Math.min(epoch + 1, epochs)),
		texts.number(epochs),
		texts.percent(part),
		texts.number(Math.round(wordsPerSecond)),
	);
	const until = part > 0 ? progress.words / part : undefined;
	return html`<div class="training">
		<p>${says}</p>
		<div
			role="progressbar"
			aria-label=${texts.t('words.learn.progress')}
			aria-valuemin="0"
			aria-valuemax="100"
			aria-valuenow=${Math.round(part * 100)}
			aria-valuetext=${says}
		>
			${scoreBar(part)}
		</div>
		${stopButtons(state, epoch > 0, actions)} ${curveOf(state, curve, until)}
	</div>`;
}

function stopButtons({ texts }: PanelState, canKeep: boolean, actions: PanelActions): TemplateResult {
	return html`<div class="training-buttons">
		${
			canKeep
				? button({
						content: texts.t('words.learn.stop'),
						title: texts.t('words.learn.stop.title'),
						onClick: () => actions.stopTraining(true),
					})
				: nothing
		}
		${button({ content: texts.t('words.learn.cancel'), onClick: () => actions.stopTraining(false) })}
	</div>`;
}

function done(state: PanelState, { title, report }: PanelTraining): TemplateResult | typeof nothing {
	const { texts } = state;
	if (report === undefined) return nothing;
	const { vocabulary, options, epochs, allWords, curve, isCut, engine } = report;
	return html`<div class="training">
		<p>
			<strong>${title}</strong>
			${texts.t(
				'words.learn.done',
				texts.count('words', vocabulary),
				texts.number(options.dimensions),
				texts.t(`words.learn.epochsDone.${epochs === 1 ? 'one' : 'other'}`, texts.number(epochs)),
				texts.count('words', allWords),
			)}
			${texts.t('vectors.engine', engine)} ${isCut ? texts.t('words.learn.cut') : nothing}
			${texts.t('words.learn.unsaved')}
		</p>
		${curveOf(state, curve, undefined)}
	</div>`;
}

/** The loss over the words that were read. */
function curveOf({ texts }: PanelState, { words, loss }: LossCurve, until: number | undefined): unknown {
	if (words.length < 2) return nothing;
	return lineChart({
		label: texts.t('words.learn.curve', texts.decimal(loss[0]), texts.decimal(loss[loss.length - 1])),
		xLabel: texts.t('words.learn.curve.x'),
		yLabel: texts.t('words.learn.curve.y'),
		xs: words,
		ys: loss,
		...(until === undefined ? {} : { until }),
		formatX: value => texts.number(value),
		formatY: value => texts.decimal(value),
	});
}
