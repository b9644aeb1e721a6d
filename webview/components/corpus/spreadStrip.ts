import { html, svg, type TemplateResult } from 'lit-html';
import type { ConcordancePage } from '../../../src/protocol/corpus';
import type { Texts } from '../../texts';

/** Width of a bar and height of the strip, in units of the picture. */
const WIDTH = 4;
const HEIGHT = 16;

/** Where in the corpus occurrences stand: one bar for each of equal parts, from its first text to its last. */
export function spreadStrip({ spread }: ConcordancePage, texts: Texts): TemplateResult {
	const most = Math.max(1, ...spread);
	const empty = spread.filter(count => count === 0).length;
	const label = texts.t('corpus.spread', texts.number(spread.length - empty), texts.number(spread.length));
	return html`<svg
		class="corpus-spread"
		viewBox="0 0 ${spread.length * WIDTH} ${HEIGHT}"
		preserveAspectRatio="none"
		role="img"
		aria-label=${label}
	>
		<title>${label}</title>
		<rect class="spread-ground" x="0" y=${HEIGHT - 1} width=${spread.length * WIDTH} height="1" />
		${spread.map((count, part) => {
			const height = count === 0 ? 0 : Math.max(1.5, (count / most) * HEIGHT);
			return svg`<rect
				class="spread-bar"
				x=${part * WIDTH + 0.5}
				y=${HEIGHT - height}
				width=${WIDTH - 1}
				height=${height}
			/>`;
		})}
	</svg>`;
}
