import { html, nothing, type TemplateResult } from 'lit-html';
import { analyzableScope } from '../../state/wantedData';
import type { PanelState } from '../../state/panelState';
import { summaryOptions, type SummaryState } from '../../summary/summaryState';
import type { GeneratedSummary, GeneratedSummaryMessage } from '../../summary/generatedSummary';
import { button, progressRing } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';
import { banner, message } from '../message';

type SummaryData = NonNullable<SummaryState['data']>;

/**
 * A summary by the user's language model: who would write it, what was written, and the built-in one where that had to stand in.
 * @param builtIn draws the built-in summary
 */
export function generatedView(
	state: PanelState,
	actions: PanelActions,
	builtIn: (state: PanelState, data: SummaryData, actions: PanelActions) => TemplateResult,
): TemplateResult {
	const { texts, summary } = state;
	const { generated } = summary;
	const { asked, builtIn: result } = generated;
	const text = generated.text.trim();
	return html`${writerLine(state, actions)}
		<div class="generated-scroll">
			${generated.note === '' ? nothing : banner(generated.note, 'warning')}
			${generated.phase === 'writing' ? progress(state) : nothing}
			${text === '' ? nothing : html`<p class="generated" aria-live="polite">${text}</p>`}
			${text === '' || generated.phase === 'writing' ? nothing : html`<p class="engine-note">${authorNote(state)}</p>`}
			${
				result !== undefined && asked !== undefined
					? html`<h2 class="card-heading">${texts.t('summary.generated.builtIn')}</h2>
							${builtIn(state, { ...asked, result }, actions)}`
					: nothing
			}
			${generated.phase === 'none' ? message(texts.t('summary.generated.none'), hint(generated, state)) : nothing}
		</div>`;
}

/** Who writes, and what can be done. */
function writerLine(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, summary } = state;
	const { engine = '', phase } = summary.generated;
	const send = (message: GeneratedSummaryMessage): void =>
		actions.send({ type: 'summary', message: { type: 'generated', message } });
	const scope = analyzableScope(state);
	const isWriting = phase === 'writing';
	const start = (): void => {
		if (scope) send({ type: 'writingStarted', scopeId: scope.id, options: summaryOptions(summary) });
	};
	const write = button({
		content: texts.t(isWriting ? 'summary.generated.stop' : 'summary.generated.write'),
		look: 'primary',
		disabled: !isWriting && (scope === undefined || engine === ''),
		onClick: () => (isWriting ? send({ type: 'writingStopped' }) : start()),
	});
	const choose = button({
		content: engine === '' ? texts.t('summary.generated.choose') : engine,
		title: texts.t('summary.generated.choose'),
		onClick: () => actions.runCommand('generation.choose'),
	});
	return html`<div class="toolbar wrapping">${write}${choose}</div>`;
}

function progress({ texts, summary }: PanelState): TemplateResult {
	const { part, parts, author } = summary.generated;
	const label =
		parts > 1
			? texts.t('summary.generated.part', author, texts.number(part), texts.number(parts))
			: texts.t('summary.generated.writing', author);
	return html`<div class="waiting">${progressRing(label)}<span>${label}</span></div>`;
}

function authorNote({ texts, summary }: PanelState): string {
	const { author, phase, parts, note } = summary.generated;
	const whole = phase === 'done' && note === '';
	const by = texts.t(whole ? 'summary.generated.by' : 'summary.generated.notWhole', author);
	return parts > 1 ? `${by} ${texts.t('summary.generated.parts', texts.number(parts))}` : by;
}

function hint({ engine }: GeneratedSummary, { texts }: PanelState): string {
	return texts.t(engine === '' ? 'summary.generated.noModel' : 'summary.generated.hint');
}
