/** Traditional characters that occur in patterns, each before its simplified form. */
const TRADITIONAL =
	'號号點点時时鐘钟億亿萬万兩两塊块錢钱歐欧鎊镑週周禮礼後后間间個个當当這这農农曆历聖圣誕诞節节紀纪幣币餘余凌凌裡里裏里幾几數数國国慶庆陰阴臘腊韓韩盧卢條条張张輛辆隻只種种項项噸吨歲岁場场屆届層层雙双對对頭头顆颗輪轮組组隊队員员來来訖讫貳贰參叁陸陆圓圆達达倫伦開开門门間间';
/** Full-width punctuation that belongs to numbers and amounts; the comma and the full stop are not among it. */
const PUNCTUATION = "％%：:．.￥¥＄$￡£／/－-＋+＃#‐-‑-−-–-—-〜~～~’'";

/** Code units with what they become, those that stay left out. */
export const FOLDED_UNITS: readonly (readonly [from: number, to: number])[] = foldedUnits();
/** What each code unit becomes; zero if it stays, since most do and a table of zeros costs nothing to make. */
const FOLDS = foldTable();

function foldedUnits(): (readonly [number, number])[] {
	const units = [...pairsOf(TRADITIONAL), ...pairsOf(PUNCTUATION), ...pairsOf('\u3000 \u00a0 ○〇')];
	for (const [first, last] of ['０９', 'ＡＺ', 'ａｚ']) {
		for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) units.push([code, code - 0xfee0]);
	}
	return units;
}

function foldTable(): Uint16Array {
	const folds = new Uint16Array(0x10000);
	for (const [from, to] of FOLDED_UNITS) folds[from] = to;
	return folds;
}

/** What a code unit becomes in {@link foldText}. */
export function foldedUnit(code: number): number {
	return FOLDS[code] || code;
}

/**
 * `[start, end)` of a text with full-width forms made narrow and the traditional characters of patterns made simplified, one
 * code unit for one, so that offsets stay what they are.
 *
 * @example foldText('３點') === '3点'
 */
export function foldText(text: string, start = 0, end = text.length): string {
	let folded = '';
	let kept = start;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code < 0x80 || FOLDS[code] === 0) continue;
		folded += text.slice(kept, at) + String.fromCharCode(FOLDS[code]);
		kept = at + 1;
	}
	return kept === start ? text.slice(start, end) : folded + text.slice(kept, end);
}

function pairsOf(text: string): (readonly [number, number])[] {
	return Array.from({ length: text.length / 2 }, (_, i) => [text.charCodeAt(2 * i), text.charCodeAt(2 * i + 1)]);
}

/** A text with ASCII capitals made small and nothing else changed, so that offsets stay what they are. */
export function lowerText(text: string): string {
	const lower = text.toLowerCase();
	return lower.length === text.length ? lower : text.replace(/[A-Z]/g, capital => capital.toLowerCase());
}
