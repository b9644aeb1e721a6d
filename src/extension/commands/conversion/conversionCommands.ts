import { l10n, window } from 'vscode';
import type { QuickPickItem, TextEditor } from 'vscode';
import type { Span } from '../../../core/text/span';
import type { ChineseScript, ConversionWish } from '../../../protocol/conversion';
import type { Conversions } from '../../conversion/conversions';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Settings } from '../../settings';
import { documentLength, spanOfRange } from '../../text/ranges';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';

/** What the commands need. */
export interface ConversionPorts {
	readonly conversions: Conversions;
	readonly settings: Settings;
	readonly log: Log;
}

interface ConversionItem extends QuickPickItem {
	readonly wish: ConversionWish;
}

const SCRIPT_NAMES: Readonly<Record<ChineseScript, () => string>> = {
	simplified: () => l10n.t('Simplified Chinese'),
	taiwan: () => l10n.t('Traditional Chinese of Taiwan'),
	hongKong: () => l10n.t('Traditional Chinese of Hong Kong'),
	traditional: () => l10n.t('Traditional Chinese by OpenCC’s standard'),
};

/** The commands that convert Chinese between scripts. */
export function conversionCommands(ports: ConversionPorts): readonly Command[] {
	const wish = (toSimplified: boolean): ConversionWish => {
		const { traditionalScript, regionalWords } = ports.settings.values;
		const [from, to] = toSimplified
			? [traditionalScript, 'simplified' as const]
			: ['simplified' as const, traditionalScript];
		return { from, to, withWords: regionalWords };
	};
	return [
		{ id: 'nlpLens.conversion.toSimplified', run: () => convert(ports, wish(true)) },
		{ id: 'nlpLens.conversion.toTraditional', run: () => convert(ports, wish(false)) },
		{
			id: 'nlpLens.conversion.convert',
			run: async () => {
				if (!window.activeTextEditor) {
					sayNoEditor();
					return undefined;
				}
				const item = await window.showQuickPick(allConversions(), {
					title: l10n.t('Convert Chinese'),
					matchOnDescription: true,
				});
				return item && convert(ports, item.wish);
			},
		},
	];
}

/** Every conversion from and to simplified script, and between the regions of the traditional one. */
function allConversions(): ConversionItem[] {
	const pairs: readonly (readonly [ChineseScript, ChineseScript])[] = [
		['simplified', 'taiwan'],
		['simplified', 'hongKong'],
		['simplified', 'traditional'],
		['taiwan', 'simplified'],
		['hongKong', 'simplified'],
		['traditional', 'simplified'],
		['taiwan', 'hongKong'],
		['hongKong', 'taiwan'],
	];
	return pairs.flatMap(([from, to]) => {
		const label = l10n.t('{0} to {1}', SCRIPT_NAMES[from](), SCRIPT_NAMES[to]());
		const hasWords = [from, to].every(script => script !== 'traditional');
		return [
			{ label, description: l10n.t('characters'), wish: { from, to, withWords: false } },
			...(hasWords
				? [{ label, description: l10n.t('characters and words'), wish: { from, to, withWords: true } }]
				: []),
		];
	});
}

/** Converts what is selected, else the whole document. */
async function convert({ conversions, log }: ConversionPorts, wish: ConversionWish): Promise<number | undefined> {
	const editor = window.activeTextEditor;
	if (!editor) {
		sayNoEditor();
		return undefined;
	}
	try {
		const work = watchedWork(l10n.t('Converting Chinese'), token =>
			conversions.convert(editor.document, chosenSpans(editor), wish, token),
		);
		const places = await work;
		if (places === undefined) return undefined;
		const said = places === 0 ? l10n.t('there is nothing to convert') : l10n.t('{0} places were converted', places);
		window.setStatusBarMessage(`NLP Lens: ${said}`, 4000);
		return places;
	} catch (error) {
		log.warn(`Conversion: ${messageOf(error)}`);
		void showError(l10n.t('The text was not converted. {0}', messageOf(error)));
		return undefined;
	}
}

/** The selections that are not empty, in order; the document where there are none. */
function chosenSpans({ document, selections }: TextEditor): Span[] {
	const spans = selections.filter(({ isEmpty }) => !isEmpty).map(selection => spanOfRange(document, selection));
	if (spans.length === 0) return [{ start: 0, end: documentLength(document) }];
	return spans.sort((a, b) => a.start - b.start);
}

function sayNoEditor(): void {
	void showInformation(l10n.t('Open a text first.'));
}
