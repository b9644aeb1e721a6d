import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Picture } from '../../../src/protocol/explain';
import { figureText } from '../../explain/explainWords';
import { weightedGraphLayout } from '../../explain/weightedGraphLayout';
import { fitted } from '../../relations/graphLayout';
import { textIn, type PictureContext } from './pictureContext';
import { scrollable } from './scrollable';
import { placeLink } from './tablePicture';
import { turnControls } from './turnControls';

type GraphPicture = Extract<Picture, { kind: 'graph' }>;

/** Radius of the discs of the lightest and of the heaviest node. */
const RADIUS = { least: 4, most: 15 } as const;
const NAME_COLUMNS = 16;

/** Nodes as large as their weights with lines as strong as theirs, turn by turn where weights come about so, and a table of them. */
export function graphPicture(picture: GraphPicture, context: PictureContext): TemplateResult {
	const { rounds = [] } = picture;
	const asked = context.state.explain.turns[context.number] ?? rounds.length - 1;
	const turn = Math.max(0, Math.min(asked, rounds.length - 1));
	const weights = rounds.at(turn) ?? picture.nodes.map(({ weight }) => weight);
	const label = textIn(context, picture.caption);
	return html`${rounds.length > 1 ? turnControls(turn, rounds.length, context) : nothing}
	${scrollable(label, drawing(picture, weights, label, context))} ${weightTable(picture, weights, label, context)}`;
}

function drawing(
	picture: GraphPicture,
	weights: readonly number[],
	label: string,
	context: PictureContext,
): TemplateResult {
	const { nodes, links } = picture;
	const layout = weightedGraphLayout(picture);
	const heaviest = Math.max(1e-9, ...weights.map(Math.abs));
	const strongest = Math.max(1e-9, ...links.map(({ weight }) => Math.abs(weight)));
	const radius = (index: number): number =>
		RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(Math.abs(weights[index] ?? 0) / heaviest);
	return html`<svg
		class="weighted-graph"
		width=${layout.width}
		height=${layout.height}
		viewBox="0 0 ${layout.width} ${layout.height}"
		role="img"
		aria-label=${label}
	>
		${links.map(({ from, to, weight, label: name }) => {
			const [a, b] = [layout.nodes[from], layout.nodes[to]];
			const width = 0.5 + (3.5 * Math.abs(weight)) / strongest;
			const told = name === undefined ? '' : textIn(context, name);
			return svg`<line class="graph-link" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} stroke-width=${width} />
				<text class="graph-link-name" x=${(a.x + b.x) / 2} y=${(a.y + b.y) / 2 - 2} text-anchor="middle">${told}</text>`;
		})}
		${nodes.map(({ label: name, isChosen }, index) => {
			const { x, y } = layout.nodes[index];
			const text = textIn(context, name);
			return svg`<g class="graph-node ${isChosen === true ? 'chosen' : ''}">
				<title>${text}</title>
				<circle cx=${x} cy=${y} r=${radius(index)} />
				<text x=${x} y=${y + radius(index) + 11} text-anchor="middle">${fitted(text, NAME_COLUMNS)}</text>
			</g>`;
		})}
	</svg>`;
}

/** The nodes by weight, in words. */
function weightTable(
	{ nodes }: GraphPicture,
	weights: readonly number[],
	label: string,
	context: PictureContext,
): TemplateResult {
	const { texts } = context.state;
	const order = nodes.map((_, index) => index).sort((a, b) => weights[b] - weights[a]);
	return html`<details class="explain-details">
		<summary>${texts.t('explain.weights')}</summary>
		<table class="explain-table" aria-label=${label}>
			<tbody>
				${order.map(index => {
					const { label: name, place, isChosen } = nodes[index];
					const text = textIn(context, name);
					return html`<tr class=${isChosen === true ? 'marked' : ''}>
						<th scope="row">${place === undefined ? text : placeLink(text, place, context)}</th>
						<td class="number">${figureText(weights[index], texts)}</td>
					</tr>`;
				})}
			</tbody>
		</table>
	</details>`;
}
