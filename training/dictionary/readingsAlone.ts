/**
 * How characters are commonly read where they are a word by themselves, where most of their words, or of the particles, have
 * another reading: 都 is `dōu`, though 首都, 都市 and others are read `dū`.
 */
export const READINGS_ALONE: ReadonlyMap<string, string> = new Map([
	['都', 'dou1'],
	['长', 'chang2'],
	['喝', 'he1'],
	['差', 'cha4'],
	['倒', 'dao4'],
	['调', 'tiao2'],
	['价', 'jia4'],
	['哪', 'na3'],
	['么', 'me5'],
	['累', 'lei4'],
	['挑', 'tiao1'],
	['教', 'jiao1'],
	['儿', 'er2'],
	['过', 'guo4'],
	['啊', 'a5'],
	['薄', 'bao2'],
	['壳', 'ke2'],
]);
