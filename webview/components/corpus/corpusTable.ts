import { html, nothing, type TemplateResult } from 'lit-html';
import type { Collocation, ConcordanceLine, CorpusPage, KeyWord, WordFrequency } from '../../../src/protocol/corpus';
import type { CorpusUserMessage } from '../../corpus/corpusMessage';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import type { PanelActions } from '../../views/panelActions';
import { scoreBar } from '../scoreBar';
import { rowId, virtualList } from '../virtualList';

/** A column of a table: its class, its head and what a row has in it. */
interface Column<Row> {
	readonly className: string;
	readonly text: string;
	readonly cell: (row: Row) => TemplateResult | string;
}

/** A table of which a row can be opened. */
interface Table<Row> {
	readonly rows: readonly Row[];
	readonly columns: readonly Column<Row>[];
	readonly open: (row: Row) => void;
	/** What a pointer on a row is told. */
	readonly title?: (row: Row) => string;
}

/** The rows of a page as a list: to open a word shows its lines, to open a line its place in the file. */
export function corpusTable(state: PanelState, page: CorpusPage, actions: PanelActions): TemplateResult {
	const { texts } = state;
	const find = (query: string, near = ''): void => {
		const message: CorpusUserMessage = { type: 'queryChanged', query, near };
		actions.send({ type: 'corpus', message });
	};
	switch (page.kind) {
		case 'words':
			return listOf(state, page.kind, actions, {
				rows: page.rows,
				columns: wordColumns(page.rows, texts),
				open: ({ word }) => find(word),
			});
		case 'concordance':
			return listOf(state, page.kind, actions, {
				rows: page.rows,
				columns: lineColumns(texts),
				open: line => actions.revealCorpusPlace(line),
				title: ({ name }) => name,
			});
		case 'keyWords':
			return listOf(state, page.kind, actions, {
				rows: page.rows,
				columns: keyColumns(page.rows, texts),
				open: ({ word }) => find(word),
			});
		case 'collocations':
			return listOf(state, page.kind, actions, {
				rows: page.rows,
				columns: pairColumns(state, page.rows, page.nodes === 0),
				open: ({ first, second }) => (page.nodes === 0 ? find(`${first} ${second}`) : find(first, second)),
			});
	}
}

function listOf<Row>(
	{ texts, corpus }: PanelState,
	kind: CorpusPage['kind'],
	actions: PanelActions,
	{ rows, columns, open, title }: Table<Row>,
): TemplateResult {
	const row = (index: number): TemplateResult => {
		const isActive = corpus.list.active === index;
		return html`<div
			class="row ${isActive ? 'active' : ''}"
			role="row"
			id=${rowId('corpus', index)}
			data-row=${index}
			aria-rowindex=${index + 2}
			aria-selected=${isActive ? 'true' : 'false'}
			title=${title?.(rows[index]) ?? nothing}
		>
			${columns.map(({ className, cell }) => html`<span role="gridcell" class="cell ${className}">${cell(rows[index])}</span>`)}
		</div>`;
	};
	return html`<div class="corpus-table ${kind}">
		${virtualList(
			{
				name: 'corpus',
				role: 'grid',
				label: texts.t(`corpus.view.${kind}`),
				list: corpus.list,
				rowCount: rows.length,
				columns: columns.map(({ className, text }) => ({ className: `cell ${className}`, text })),
				row,
				onOpen: index => open(rows[index]),
			},
			actions,
		)}
	</div>`;
}

function wordColumns(rows: readonly WordFrequency[], texts: Texts): readonly Column<WordFrequency>[] {
	const most = Math.max(1, ...rows.map(({ count }) => count));
	return [
		{ className: 'word', text: texts.t('corpus.column.word'), cell: ({ word }) => word },
		barColumn(texts.t('corpus.column.count'), texts, ({ count }) => count, most),
		numberColumn(texts.t('corpus.column.texts'), row => texts.number(row.texts)),
		numberColumn(texts.t('corpus.column.perMillion'), row => texts.figure(row.perMillion), 'second'),
		numberColumn(texts.t('corpus.column.dispersion'), row => texts.decimal(row.dispersion), 'third'),
	];
}

function lineColumns(texts: Texts): readonly Column<ConcordanceLine>[] {
	return [
		{
			className: 'left',
			text: texts.t('corpus.column.left'),
			cell: ({ left }) => html`<bdi class="context">${left}</bdi>`,
		},
		{ className: 'match', text: texts.t('corpus.column.match'), cell: ({ match }) => match },
		{ className: 'right', text: texts.t('corpus.column.right'), cell: ({ right }) => right },
		{
			className: 'file',
			text: texts.t('corpus.column.file'),
			cell: ({ name }) => name.slice(name.lastIndexOf('/') + 1),
		},
	];
}

function keyColumns(rows: readonly KeyWord[], texts: Texts): readonly Column<KeyWord>[] {
	const most = Math.max(1, ...rows.map(({ logLikelihood }) => logLikelihood));
	return [
		{ className: 'word', text: texts.t('corpus.column.word'), cell: ({ word }) => word },
		barColumn(texts.t('corpus.column.logLikelihood'), texts, row => row.logLikelihood, most),
		numberColumn(texts.t('corpus.column.count'), row => texts.number(row.count)),
		numberColumn(texts.t('corpus.column.logRatio'), row => texts.decimal(row.logRatio), 'second'),
		numberColumn(texts.t('corpus.column.reference'), row => texts.figure(row.referencePerMillion), 'third'),
	];
}

function pairColumns(
	{ texts, corpus: { measure } }: PanelState,
	rows: readonly Collocation[],
	isPairs: boolean,
): readonly Column<Collocation>[] {
	const most = Math.max(1, ...rows.map(row => row[measure]));
	const words = ({ first, second }: Collocation): string => (isPairs ? `${first} ${second}` : second);
	return [
		{ className: 'word', text: texts.t(isPairs ? 'corpus.column.pair' : 'corpus.column.word'), cell: words },
		barColumn(texts.t(`corpus.measure.${measure}`), texts, row => row[measure], most),
		numberColumn(texts.t('corpus.column.together'), row => texts.number(row.count)),
		numberColumn(texts.t('corpus.column.mutualInformation'), row => texts.decimal(row.mutualInformation), 'second'),
		numberColumn('logDice', row => texts.decimal(row.logDice), 'third'),
	];
}

function numberColumn<Row>(text: string, cell: (row: Row) => string, className = ''): Column<Row> {
	return { className: `figure ${className}`, text, cell };
}

/** A number with a bar that shows it beside the largest. */
function barColumn<Row>(text: string, texts: Texts, value: (row: Row) => number, most: number): Column<Row> {
	return {
		className: 'figure with-bar',
		text,
		cell: row => {
			const amount = value(row);
			const written =
				Math.abs(amount) >= 100 || Number.isInteger(amount) ? texts.number(Math.round(amount)) : texts.decimal(amount);
			return html`${scoreBar(amount / most)}<span>${written}</span>`;
		},
	};
}
