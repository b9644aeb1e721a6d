import { html, type TemplateResult } from 'lit-html';
import type { MarkdownBlock, MarkdownRun } from '../../../src/protocol/cards';

/** Blocks of Markdown as elements; all words go through text, so that none of them is ever markup. */
export function markdownView(blocks: readonly MarkdownBlock[], tableLabel: string): TemplateResult {
	return html`${blocks.map(block => blockView(block, tableLabel))}`;
}

function blockView(block: MarkdownBlock, tableLabel: string): TemplateResult {
	switch (block.kind) {
		case 'heading':
			return headingView(block.level, block.runs);
		case 'paragraph':
			return html`<p>${runsView(block.runs)}</p>`;
		case 'list': {
			const items = block.items.map(item => html`<li>${itemView(item, tableLabel)}</li>`);
			return block.isOrdered
				? html`<ol>
						${items}
					</ol>`
				: html`<ul>
						${items}
					</ul>`;
		}
		case 'table':
			return tableView(block, tableLabel);
		case 'quote':
			return html`<blockquote>${markdownView(block.blocks, tableLabel)}</blockquote>`;
		case 'code':
			return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
		case 'rule':
			return html`<hr />`;
	}
}

/** The first heading is the card's, below that of the panel. */
function headingView(level: number, runs: readonly MarkdownRun[]): TemplateResult {
	if (level === 1) return html`<h2>${runsView(runs)}</h2>`;
	return level === 2 ? html`<h3>${runsView(runs)}</h3>` : html`<h4>${runsView(runs)}</h4>`;
}

/** An item of one paragraph needs none of its distances. */
function itemView(blocks: readonly MarkdownBlock[], tableLabel: string): TemplateResult {
	const [first, ...others] = blocks;
	if ((first as MarkdownBlock | undefined)?.kind !== 'paragraph') return markdownView(blocks, tableLabel);
	return html`${runsView((first as Extract<MarkdownBlock, { kind: 'paragraph' }>).runs)}${markdownView(others, tableLabel)}`;
}

function tableView({ head, rows }: Extract<MarkdownBlock, { kind: 'table' }>, label: string): TemplateResult {
	return html`<div class="card-table" role="region" tabindex="0" aria-label=${label}>
		<table>
			<thead>
				<tr>
					${head.map(cell => html`<th scope="col">${runsView(cell)}</th>`)}
				</tr>
			</thead>
			<tbody>
				${rows.map(
					row =>
						html`<tr>
							${row.map(cell => html`<td>${runsView(cell)}</td>`)}
						</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}

function runsView(runs: readonly MarkdownRun[]): TemplateResult {
	return html`${runs.map(runView)}`;
}

function runView({ text, isStrong, isEmphasized, isCode, href }: MarkdownRun): TemplateResult {
	let words = html`${text}`;
	if (isCode) words = html`<code>${words}</code>`;
	if (isEmphasized) words = html`<em>${words}</em>`;
	if (isStrong) words = html`<strong>${words}</strong>`;
	return href === undefined ? words : html`<a href=${href}>${words}</a>`;
}
