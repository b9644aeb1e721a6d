import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClassifierReport, ExampleNote } from '../../../src/protocol/classification';
import type { Texts } from '../../texts';
import { cssProperties } from '../../ui/cssProperties';
import { shortText } from '../shortText';

/** So many labels fit into the picture of a confusion matrix; those with the most examples are taken. */
const MOST_LABELS = 30;

/** How well a classifier does on examples that were held out: figures, and the confusion matrix as a picture of shades. */
export function classifierReport(report: ClassifierReport, texts: Texts): TemplateResult {
	const { heldOut, folds, counts, accuracy, macroF1, notes } = report;
	const from = texts.number(counts.reduce((sum, count) => sum + count, 0));
	const examples =
		folds > 1
			? texts.t('report.folds', from, texts.number(folds))
			: texts.t('report.examples', from, texts.number(heldOut));
	return html`<section class="topic-card report" aria-label=${texts.t('report.title')}>
		<h2 class="card-title"><span>${texts.t('report.title')}</span></h2>
		${
			heldOut === 0
				? html`<p class="card-note">${texts.t('report.untried', from)}</p>`
				: html`<p class="report-figures">
							${texts.t('report.accuracy', texts.rate(accuracy))} · ${texts.t('report.macroF1', texts.rate(macroF1))}
						</p>
						<p class="card-note">${examples}</p>
						${confusionMatrix(report, texts)}`
		}
		${
			notes.length === 0
				? nothing
				: html`<h3 class="card-heading">${texts.t('report.notes')}</h3>
						<ul class="report-notes">
							${notes.map(note => html`<li>${noteText(note, texts)}</li>`)}
						</ul>`
		}
	</section>`;
}

function noteText({ kind, count, labels }: ExampleNote, texts: Texts): string {
	const more = count > labels.length && labels.length > 0 ? ['…'] : [];
	const about = labels.length > 0 ? texts.list([...labels, ...more]) : texts.number(count);
	return texts.t(`report.notes.${kind}`, about);
}

/** Numbers of the labels that the picture has. */
function shownLabels({ labels, confusion }: ClassifierReport): readonly number[] {
	const counts = confusion.map(row => row.reduce((sum, count) => sum + count, 0));
	return [...labels.keys()]
		.sort((a, b) => counts[b] - counts[a] || a - b)
		.slice(0, MOST_LABELS)
		.sort((a, b) => a - b);
}

/** The matrix: rows are true labels, shades the shares of a row; a table, so that it can be read without seeing it. */
function confusionMatrix(report: ClassifierReport, texts: Texts): TemplateResult {
	const { labels, confusion } = report;
	const shown = shownLabels(report);
	return html`<div class="matrix-scroll" tabindex="0" role="group" aria-label=${texts.t('report.confusion')}>
			<table class="matrix">
				<caption>
					${texts.t('report.confusion')}
				</caption>
				<thead>
					<tr>
						<td><span class="visually-hidden">${texts.t('report.corner')}</span></td>
						${shown.map(
							column =>
								html`<th scope="col" title=${labels[column]} aria-label=${labels[column]}>
									${texts.number(column + 1)}
								</th>`,
						)}
						<th scope="col" class="matrix-recall">${texts.t('report.recall')}</th>
					</tr>
				</thead>
				<tbody>
					${shown.map(row => matrixRow(row, shown, confusion[row] ?? [], labels, texts))}
				</tbody>
			</table>
		</div>
		<p class="card-note">${texts.t('report.note')}</p>`;
}

function matrixRow(
	row: number,
	shown: readonly number[],
	counts: readonly number[],
	labels: readonly string[],
	texts: Texts,
): TemplateResult {
	const total = counts.reduce((sum, count) => sum + count, 0);
	return html`<tr>
		<th scope="row" title=${labels[row]}>
			<span class="matrix-number">${texts.number(row + 1)}</span> ${shortText(labels[row], 24)}
		</th>
		${shown.map(column => {
			const count = counts[column] ?? 0;
			const says = texts.t('report.cell', labels[row], labels[column], texts.number(count));
			return html`<td
				class="matrix-cell ${row === column ? 'right' : 'wrong'} ${count === 0 ? 'none' : ''}"
				title=${says}
				${cssProperties({ '--nlp-share': total === 0 ? '0' : String(count / total) })}
			>
				${count === 0 ? '' : texts.number(count)}
			</td>`;
		})}
		<td class="matrix-recall">${total === 0 ? '–' : texts.percent((counts[row] ?? 0) / total)}</td>
	</tr>`;
}
