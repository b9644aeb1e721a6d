import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { PanelSimilar, PanelSpace } from '../../../src/protocol/panelVectors';
import type { SpaceVector } from '../../../src/protocol/vectorSpace';
import type { PanelState } from '../../state/panelState';
import { select, textField } from '../../ui/controls';
import type { VectorsUserMessage } from '../../vectors/vectorsMessage';
import { targetOf } from '../../vectors/wantedVectors';
import type { PanelActions } from '../../views/panelActions';
import { message } from '../message';
import { scoreBar } from '../scoreBar';
import { shortText } from '../shortText';
import { slotGate } from './slotGate';

/** So many words of a vector are listed, files are offered, and characters of a text are shown. */
const WORDS = 200;
const FILES = 500;
const BEGINNING = 160;

/** One text as a vector, and the texts that are most like it. */
export function spaceText(state: PanelState, space: PanelSpace, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const send = (change: VectorsUserMessage): void => actions.send({ type: 'vectors', message: change });
	const target = targetOf(state, space);
	return html`<div class="toolbar wrapping">
			${textField({
				label: texts.t('space.written'),
				placeholder: texts.t(`space.written.${space.source}`),
				value: vectors.space.written,
				className: 'question',
				onChange: written => send({ type: 'textWritten', written }),
				onKeydown: event => {
					if (event.key === 'Escape') send({ type: 'textWritten', written: '' });
				},
			})}
			${
				space.source === 'folder'
					? select({
							label: texts.t('space.source.folder'),
							value: String(target?.kind === 'row' ? target.row : vectors.space.row),
							options: space.names.slice(0, FILES).map((text, row) => ({ value: String(row), text })),
							className: 'sort',
							onChange: row => send({ type: 'rowChosen', row: Number(row) }),
						})
					: nothing
			}
		</div>
		<div class="vectors-scroll" tabindex="0">
			${
				target === undefined
					? message(texts.t('space.empty.title'), texts.t('space.empty.hint'))
					: html`${slotGate(state, 'vector', actions, vector => vectorOf(state, vector))}
							${slotGate(state, 'similar', actions, similar => similarTexts(state, space, similar, actions))}
							<p class="card-note">${wholeLine(state, space)}</p>`
			}
		</div>`;
}

function wholeLine({ texts }: PanelState, { summary }: PanelSpace): string {
	const all = texts.t(
		'space.whole',
		texts.number(summary.texts),
		texts.number(summary.dimension),
		texts.number(summary.nonZeros),
		texts.exactPercent(summary.sparsity),
	);
	return summary.tokensLeftOut === 0
		? all
		: `${all}; ${texts.t('space.leftOut', texts.count('words', summary.tokensLeftOut))}`;
}

function vectorOf(state: PanelState, vector: SpaceVector): TemplateResult {
	const { texts } = state;
	if (vector.nonZeros === 0) return message(texts.t('space.empty.title'), texts.t('space.empty.hint'));
	const readout = texts.t('space.readout', texts.number(vector.nonZeros), texts.number(vector.dimension));
	const sparsity = texts.t('space.sparsity', texts.exactPercent(vector.sparsity));
	return html`<section aria-label=${texts.t('space.vector')}>
		<p class="readout"><strong>${readout}</strong> · ${sparsity}</p>
		${strip(state, vector)} ${termTable(state, vector)}
		${
			vector.tokensLeftOut === 0
				? nothing
				: html`<p class="card-note">${texts.t('space.leftOut', texts.count('words', vector.tokensLeftOut))}</p>`
		}
	</section>`;
}

/** All dimensions as a line, with a mark where one is not 0: what sparse means. */
function strip({ texts }: PanelState, { dimensions, dimension }: SpaceVector): TemplateResult {
	const label = texts.t('space.strip', texts.number(dimension));
	return html`<svg class="strip" viewBox="0 0 1000 14" preserveAspectRatio="none" role="img" aria-label=${label}>
		<title>${label}</title>
		<rect class="strip-line" x="0" y="6" width="1000" height="2" />
		${Array.from(
			dimensions,
			place => svg`<rect class="strip-mark" x=${(place / Math.max(1, dimension)) * 996} y="0" width="4" height="14" />`,
		)}
	</svg>`;
}

function termTable({ texts }: PanelState, vector: SpaceVector): TemplateResult {
	const most = vector.weights.reduce((largest, weight) => Math.max(largest, weight), 0);
	// Names of measures are the same in both languages.
	const head = [
		{ name: 'term', text: texts.t('space.column.term') },
		{ name: 'dimension', text: texts.t('space.column.dimension') },
		{ name: 'oneHot', text: texts.t('space.column.oneHot') },
		{ name: 'tf', text: 'TF' },
		{ name: 'idf', text: 'IDF' },
		{ name: 'tfIdf', text: 'TF-IDF' },
		{ name: 'weight', text: texts.t('space.column.weight') },
	];
	return html`<table class="term-table">
		<thead>
			<tr>
				${head.map(({ name, text }) => html`<th scope="col" class=${name}>${text}</th>`)}
			</tr>
		</thead>
		<tbody>
			${vector.terms.slice(0, WORDS).map(
				(term, index) =>
					html`<tr>
						<th scope="row" class="term" title=${shortText(term, 80)}>${shortText(term, 80)}</th>
						<td class="dimension">${texts.number(vector.dimensions[index])}</td>
						<td class="oneHot">${texts.number(1)}</td>
						<td>${texts.number(vector.counts[index])}</td>
						<td>${texts.decimal(vector.idf[index])}</td>
						<td>${texts.decimal(vector.tfIdf[index])}</td>
						<td class="weight">
							<span>${texts.decimal(vector.weights[index])}</span
							>${scoreBar(most > 0 ? vector.weights[index] / most : 0)}
						</td>
					</tr>`,
			)}
		</tbody>
	</table>`;
}

function similarTexts(
	state: PanelState,
	space: PanelSpace,
	similar: PanelSimilar,
	actions: PanelActions,
): TemplateResult {
	const { texts } = state;
	const most = similar.texts.at(0)?.score ?? 0;
	return html`<section aria-label=${texts.t('space.similar')}>
		<h2 class="card-heading">${texts.t('space.similar')}</h2>
		${similar.texts.length === 0 ? html`<p class="card-note">${texts.t('space.similar.none')}</p>` : nothing}
		<ul class="vector-list">
			${similar.texts.map(({ row, score, terms }, index) => {
				const share = similar.measure === 'cosine' ? score : score / Math.max(most, 1e-9);
				return html`<li>
					<button class="vector-row" @click=${() => openText(state, space, row, actions)}>
						<span class="vector-score" title=${texts.t(`space.score.${similar.measure}`, texts.decimal(score))}
							>${texts.decimal(score)}${scoreBar(share)}</span
						>
						<span class="vector-text"
							>${space.names.at(row) ?? shortText(similar.beginnings[index], BEGINNING)}
							<span class="vector-terms"
								>${texts.t('space.similar.terms')}: ${terms.map(({ term }) => shortText(term, 30)).join(', ')}</span
							>
						</span>
					</button>
				</li>`;
			})}
		</ul>
	</section>`;
}

/** Goes to a text: a sentence in its editor, or a file. */
export function openText({ scope }: PanelState, space: PanelSpace, row: number, actions: PanelActions): void {
	if (space.source === 'folder') actions.revealText(space.id, row);
	else if (scope !== undefined && row < space.starts.length)
		actions.reveal(scope.id, { start: space.starts[row], end: space.ends[row] });
}
