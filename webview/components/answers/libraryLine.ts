import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelLibrary } from '../../../src/protocol/panelAnswers';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import { button } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';
import { scoreBar } from '../scoreBar';
import { shortText } from '../shortText';
import { disclosure } from './parts';

/** So many notes are listed, and so much of a message is shown. */
const NOTES = 100;
const MESSAGE = 500;

/** What the folder's library holds, or what becomes of it. */
export function libraryLine(state: PanelState, actions: PanelActions): TemplateResult | typeof nothing {
	const { texts, answers } = state;
	const { load, info, failure } = answers.library;
	if (load === 'failed') {
		return line(
			html`<span class="library-text failed">${texts.t('answers.library.failed', shortText(failure, MESSAGE))}</span>`,
			button({
				content: texts.t('state.retry'),
				className: 'switch',
				onClick: () => actions.send({ type: 'answers', message: { type: 'libraryRetried' } }),
			}),
		);
	}
	return info === undefined ? nothing : html`${stateLine(info, texts, actions)}${notes(state, info, actions)}`;
}

function stateLine(info: PanelLibrary, texts: Texts, actions: PanelActions): TemplateResult {
	switch (info.state) {
		case 'none':
			if (info.title === '')
				return line(html`<span class="library-text">${texts.t('answers.library.noFolder')}</span>`);
			return line(
				html`<span class="library-text">${texts.t('answers.library.none', info.title)}</span>`,
				buildButton('answers.library.build', texts, actions),
			);
		case 'failed':
			return line(
				html`<span class="library-text failed"
					>${texts.t('answers.library.failed', shortText(info.message ?? '', MESSAGE))}</span
				>`,
				buildButton('answers.library.rebuild', texts, actions),
			);
		case 'building':
			return building(info, texts, actions);
		case 'ready': {
			const holds = holdings(info, texts);
			return line(html`<span class="library-text" title=${holds}>${holds}</span>`);
		}
	}
}

/** What a library has, without what it has none of. */
function holdings({ title, passages, statements, pairs }: PanelLibrary, texts: Texts): string {
	const counts = [
		passages === 0 ? '' : texts.count('passages', passages),
		statements === 0 ? '' : texts.count('statements', statements),
		pairs === 0 ? '' : texts.count('pairs', pairs),
	].filter(count => count !== '');
	const holds = counts.length === 0 ? texts.count('passages', 0) : counts.join(' · ');
	return texts.t('answers.library.ready', title, holds);
}

function building({ title, done, total }: PanelLibrary, texts: Texts, actions: PanelActions): TemplateResult {
	const says =
		total === 0
			? texts.t('answers.library.searching', title)
			: texts.t('answers.library.building', title, texts.number(done), texts.number(total));
	return html`${line(
			html`<span class="library-text" title=${says}>${says}</span>`,
			button({ content: texts.t('answers.cancel'), className: 'switch', onClick: () => actions.cancelLibrary() }),
		)}
		<div
			class="library-progress"
			role="progressbar"
			aria-label=${texts.t('answers.library.progress')}
			aria-valuemin="0"
			aria-valuemax=${total === 0 ? nothing : total}
			aria-valuenow=${total === 0 ? nothing : Math.min(done, total)}
			aria-valuetext=${says}
		>
			${scoreBar(total === 0 ? 0 : done / total)}
		</div>`;
}

function buildButton(
	key: 'answers.library.build' | 'answers.library.rebuild',
	texts: Texts,
	actions: PanelActions,
): TemplateResult {
	return button({ content: texts.t(key), className: 'switch', onClick: () => actions.buildLibrary() });
}

function line(text: TemplateResult, action: TemplateResult | typeof nothing = nothing): TemplateResult {
	return html`<div class="library">${text}${action}</div>`;
}

function notes(state: PanelState, info: PanelLibrary, actions: PanelActions): TemplateResult | typeof nothing {
	const { texts } = state;
	if (info.notes.length === 0) return nothing;
	return html`<div class="library-notes">
		${disclosure(
			state,
			'library:notes',
			texts.count('notes', info.notes.length),
			actions,
			() =>
				html`<ul aria-label=${texts.t('answers.library.notes')}>
					${info.notes.slice(0, NOTES).map(note => html`<li>${note}</li>`)}
				</ul>`,
		)}
	</div>`;
}
