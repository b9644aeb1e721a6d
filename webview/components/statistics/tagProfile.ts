import { html, svg, type TemplateResult } from 'lit-html';
import type { LanguageStatistics } from '../../../src/protocol/statistics';
import type { PanelState } from '../../state/panelState';
import { tagChip } from '../tagChip';
import { tagName } from '../tagName';

/** A part of speech with its share of the words. */
interface TagShare {
	readonly tag: string;
	readonly name: string;
	readonly count: number;
	readonly share: number;
}

/** The width of the picture, in units of its own. */
const WIDTH = 1000;

/** So many parts of speech are named in the picture's description. */
const DESCRIBED = 5;

/** The parts of speech of a language's words: a bar that they share, and a line each with its own bar. */
export function tagProfile(state: PanelState, { partsOfSpeech }: LanguageStatistics): TemplateResult {
	const { texts, glossary } = state;
	const counts = Object.entries(partsOfSpeech).sort(([, a], [, b]) => b - a);
	const all = counts.reduce((sum, [, count]) => sum + count, 0);
	const shares = counts.map(([tag, count]): TagShare => {
		return { tag, name: texts.name(tagName(glossary.upos, tag)), count, share: count / all };
	});
	if (shares.length === 0) return html``;
	const first = shares.slice(0, DESCRIBED).map(({ tag, name, share }) => `${name || tag} ${texts.percent(share)}`);
	const picture = texts.t('statistics.profile.picture', texts.list(first));
	return html`<h3 class="card-heading">${texts.t('statistics.profile')}</h3>
		<svg class="profile" viewBox="0 0 ${WIDTH} 20" preserveAspectRatio="none" role="img" aria-label=${picture}>
			${segments(shares).map(
				({ tag, name, share, x, width }) => svg`<rect class="profile-part ${classOf(tag)}" x=${x} y="0"
					width=${width} height="20"><title>${name || tag} ${texts.percent(share)}</title></rect>`,
			)}
		</svg>
		<ul class="profile-rows">
			${shares.map(share => profileRow(state, share, shares[0].share))}
		</ul>`;
}

function segments(shares: readonly TagShare[]): readonly (TagShare & { readonly x: number; readonly width: number })[] {
	let x = 0;
	return shares.map(share => {
		const start = x;
		x += share.share * WIDTH;
		// A gap tells neighbours apart where colours do not.
		return { ...share, x: start, width: Math.max(1, x - start - 3) };
	});
}

function profileRow({ texts }: PanelState, { tag, name, count, share }: TagShare, most: number): TemplateResult {
	return html`<li
		class="profile-row"
		aria-label=${texts.t('statistics.profile.row', name || tag, texts.percent(share), texts.number(count))}
	>
		<span class="profile-tag" aria-hidden="true"
			>${tagChip('pos', tag, name)}<span class="profile-name">${name}</span></span
		>
		<svg class="bar ${classOf(tag)}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
			<rect class="score-track" x="0" y="0" width="100" height="4" />
			<rect class="profile-part" x="0" y="0" width=${(100 * share) / most} height="4" />
		</svg>
		<span class="profile-share" aria-hidden="true">${texts.percent(share)}</span>
		<span class="profile-count" aria-hidden="true">${texts.number(count)}</span>
	</li>`;
}

function classOf(tag: string): string {
	return /^[A-Z]+$/.test(tag) ? `pos-${tag}` : '';
}
