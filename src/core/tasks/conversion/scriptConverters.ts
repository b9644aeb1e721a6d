import type { ChineseScript, ConversionWish } from './conversion';

/** Converts a stretch of Chinese. */
export type ConvertText = (text: string) => string;

/** What OpenCC calls the scripts: characters alone, and with the words of the region. */
const PLAIN: Readonly<Record<ChineseScript, string>> = {
	simplified: 'cn',
	taiwan: 'tw',
	hongKong: 'hk',
	traditional: 't',
};
const WORDS: Readonly<Record<ChineseScript, string>> = { ...PLAIN, taiwan: 'twp', hongKong: 'hkp' };

const made = new Map<string, ConvertText>();

/**
 * The conversion that is wished for, by the tables of OpenCC, which are loaded with the first one. From one traditional script into another
 * it goes by way of the simplified one if words are wished for, and else by OpenCC's own.
 */
export async function scriptConverter({ from, to, withWords }: ConversionWish): Promise<ConvertText> {
	const names = withWords ? WORDS : PLAIN;
	const key = `${names[from]} ${names[to]}`;
	const known = made.get(key);
	if (known !== undefined) return known;
	const { Converter } = await import('opencc-js');
	const between = withWords ? 'cn' : 't';
	const isStep =
		from === to || [names[from], names[to]].includes('cn') || (!withWords && [from, to].includes('traditional'));
	const steps = isStep
		? [[names[from], names[to]]]
		: [
				[names[from], between],
				[between, names[to]],
			];
	const converters = steps.filter(([a, b]) => a !== b).map(([a, b]) => Converter({ from: a, to: b }));
	const convert: ConvertText = text => converters.reduce((converted, next) => next(converted), text);
	made.set(key, convert);
	return convert;
}
