import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelState } from '../../state/panelState';
import type { SummaryUserMessage } from '../../summary/reduceSummary';
import { LENGTH_UNITS, LENGTHS, type LengthUnit } from '../../summary/summaryState';
import { button, select, textField } from '../../ui/controls';
import { ICONS } from '../../ui/icons';
import type { PanelActions } from '../../views/panelActions';
import { commandMenu } from '../commandMenu';
import { switches } from '../switches';

/** What a summary should be like: its kind, its length, what it is about. */
export function summaryTools(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, summary } = state;
	const { kind } = summary;
	const send = (message: SummaryUserMessage): void => actions.send({ type: 'summary', message });
	const copied = copiedText(state);
	const kinds = (['extractive', 'abstractive', 'generated'] as const).map(value => ({
		value,
		text: texts.t(`summary.kind.${value}`),
		title: texts.t(`summary.kind.${value}.title`),
	}));
	return html`<div class="toolbar wrapping">
			${switches(texts.t('summary.kind'), kind, kinds, value => send({ type: 'kindChanged', kind: value }))}
			${button({
				content: ICONS.copy,
				label: texts.t('summary.copy'),
				look: 'icon',
				disabled: copied === '',
				onClick: () => actions.copySummary(copied),
			})}
			${commandMenu('summary', ['summaries.about', 'summaries.folder', 'generation.choose', 'generation.editPrompt'], texts, actions)}
		</div>
		<div class="toolbar wrapping">${lengthControl(state, send)}</div>
		${kind === 'abstractive' ? nothing : aboutTools(state, send)}`;
}

/** What is put on the clipboard; empty where there is nothing. */
function copiedText({ summary: { kind, data, generated } }: PanelState): string {
	if (kind === 'generated' && generated.text.trim() !== '') return generated.text.trim();
	const result = kind === 'generated' ? generated.builtIn : data?.result;
	return (result?.sentences ?? []).map(({ text }) => text.trim()).join('\n');
}

/** What the summary is about; sentences of the text can be shortened, too. */
function aboutTools({ texts, summary }: PanelState, send: (message: SummaryUserMessage) => void): TemplateResult {
	return html`<div class="toolbar">
		${textField({
			label: texts.t('summary.query'),
			placeholder: texts.t('summary.query.hint'),
			value: summary.query,
			className: 'filter-text',
			onChange: value => send({ type: 'queryChanged', query: value }),
		})}
		${
			summary.kind === 'generated'
				? nothing
				: button({
						content: texts.t('summary.compress'),
						title: texts.t('summary.compress.title'),
						pressed: summary.compress,
						className: 'switch',
						onClick: () => send({ type: 'compressToggled' }),
					})
		}
	</div>`;
}

function lengthControl({ texts, summary }: PanelState, send: (message: SummaryUserMessage) => void): TemplateResult {
	const { unit, lengths } = summary;
	const value = lengths[unit];
	const { least, most, step } = LENGTHS[unit];
	const change = (next: number): void => send({ type: 'lengthChanged', value: next });
	return html`<div class="length" role="group" aria-label=${texts.t('summary.length')}>
		${button({
			content: ICONS.minus,
			label: texts.t('summary.shorter'),
			look: 'icon',
			disabled: value <= least,
			onClick: () => change(value - step),
		})}
		${textField({
			label: texts.t('summary.length'),
			placeholder: '',
			value: String(value),
			className: 'length-value',
			onChange: written => change(numberOf(written)),
		})}
		${button({
			content: ICONS.plus,
			label: texts.t('summary.longer'),
			look: 'icon',
			disabled: value >= most,
			onClick: () => change(value + step),
		})}
		${select({
			label: texts.t('summary.unit'),
			value: unit,
			options: LENGTH_UNITS.map(known => ({ value: known, text: texts.t(`summary.unit.${known}`) })),
			className: 'length-unit',
			onChange: chosen => send({ type: 'unitChanged', unit: chosen as LengthUnit }),
		})}
	</div>`;
}

/** A written number, in whatever digits and with whatever grouping; not a number for anything else. */
function numberOf(written: string): number {
	const digits = written.normalize('NFKC').replace(/[\s,，]/gu, '');
	return digits === '' ? Number.NaN : Number(digits);
}
