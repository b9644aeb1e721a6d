import type { Span } from '../../text/span';

/** What Chinese is written in: simplified as in mainland China, traditional as in Taiwan, in Hong Kong, or by OpenCC's own standard. */
export type ChineseScript = 'simplified' | 'taiwan' | 'hongKong' | 'traditional';

/** All of them, in the order in which they are offered. */
export const CHINESE_SCRIPTS = [
	'simplified',
	'taiwan',
	'hongKong',
	'traditional',
] as const satisfies readonly ChineseScript[];

/** From what into what is converted. */
export interface ConversionWish {
	readonly from: ChineseScript;
	readonly to: ChineseScript;
	/** Words of one region become those of the other, too (软件 and 軟體); otherwise characters alone change. */
	readonly withWords: boolean;
}

/** A stretch that is written otherwise. Offsets are of the text as it was. */
export interface ConversionEdit extends Span {
	readonly text: string;
}
