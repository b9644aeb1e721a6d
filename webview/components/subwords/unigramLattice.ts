import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { SubwordTrace } from '../../../src/protocol/subword';
import { LATTICE, latticeLayout, type LatticeLayout, type PlacedEdge } from '../../subwords/latticeLayout';
import { visibleText } from '../../subwords/pieceText';
import type { Texts } from '../../texts';

type UnigramTrace = Extract<SubwordTrace, { algorithm: 'unigram' }>;

/** So many characters of a piece fit into each column of its bar. */
const CHARACTERS_PER_COLUMN = 5;

/** The pieces that fit at each place of a word as a drawing, and the best ways through them with their scores. */
export function unigramLattice(trace: UnigramTrace, texts: Texts): TemplateResult {
	const layout = latticeLayout(trace);
	const best = trace.pieces.map(visibleText).join(' | ');
	const label = texts.t('how.lattice.label', visibleText(trace.word), texts.number(trace.edges.length), best);
	return html`
		<div class="lattice-scroll" tabindex="0" role="group" aria-label=${texts.t('how.lattice')}>
			<svg
				class="lattice"
				width=${layout.width}
				height=${layout.height}
				viewBox="0 0 ${layout.width} ${layout.height}"
				role="img"
				aria-label=${label}
			>
				${guides(layout)} ${layout.characters.map(character)} ${layout.edges.map(edge => bar(edge, texts))}
			</svg>
		</div>
		<p class="how-note">${texts.t('how.lattice.note')}</p>
		${pathTable(trace, texts)}
	`;
}

function guides({ nodes, height }: LatticeLayout): unknown {
	return nodes.map(
		({ x }) =>
			svg`<line class="lattice-guide" x1=${x} x2=${x} y1=${LATTICE.head - 4} y2=${height - LATTICE.margin} />
			<circle class="lattice-node" cx=${x} cy=${LATTICE.head - 4} r="2.5" />`,
	);
}

function character({ text, x }: LatticeLayout['characters'][number]): unknown {
	return svg`<text class="lattice-character" x=${x} y=${LATTICE.head - 10} text-anchor="middle">${visibleText(text)}</text>`;
}

function bar({ x, width, lane, piece, score, best }: PlacedEdge, texts: Texts): unknown {
	const top = LATTICE.head + lane * LATTICE.lane + 2;
	const room = Math.floor((width / LATTICE.column) * CHARACTERS_PER_COLUMN);
	const writing = visibleText(piece);
	const short = writing.length > room ? `${writing.slice(0, Math.max(1, room - 1))}…` : writing;
	const middle = x + width / 2;
	return svg`<g class="lattice-edge ${best ? 'best' : ''}">
		<title>${texts.t(best ? 'how.lattice.bestPiece' : 'how.lattice.piece', writing, texts.decimal(score))}</title>
		<rect x=${x + 2} y=${top} width=${width - 4} height=${LATTICE.lane - 4} rx="3" />
		<text class="lattice-piece" x=${middle} y=${top + 13} text-anchor="middle">${short}</text>
		<text class="lattice-score" x=${middle} y=${top + 25} text-anchor="middle">${texts.decimal(score)}</text>
	</g>`;
}

function pathTable({ paths }: UnigramTrace, texts: Texts): TemplateResult | typeof nothing {
	if (paths.length === 0) return nothing;
	return html`<table class="paths">
		<caption>
			${texts.t('how.paths')}
		</caption>
		<thead>
			<tr>
				<th scope="col">${texts.t('how.paths.rank')}</th>
				<th scope="col">${texts.t('how.paths.pieces')}</th>
				<th scope="col">${texts.t('how.paths.score')}</th>
			</tr>
		</thead>
		<tbody>
			${paths.map(
				({ pieces, score }, index) =>
					html`<tr class=${index === 0 ? 'best' : ''}>
						<td>${texts.number(index + 1)}</td>
						<td>${pieces.map(piece => html`<span class="symbol">${visibleText(piece)}</span>`)}</td>
						<td class="number">${texts.decimal(score)}</td>
					</tr>`,
			)}
		</tbody>
	</table>`;
}
