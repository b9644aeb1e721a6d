/**
 * How little phrase pairs look like chance: Fisher's exact test of how often two phrases stand in sentences that translate each other
 * (Johnson, Martin, Foster and Kuhn 2007).
 */
export class Significance {
	readonly #logFactorials: Float64Array;
	readonly #sentences: number;

	/** @param sentences how many there are */
	constructor(sentences: number) {
		this.#sentences = sentences;
		this.#logFactorials = new Float64Array(sentences + 1);
		for (let n = 1; n <= sentences; n++) this.#logFactorials[n] = this.#logFactorials[n - 1] + Math.log(n);
	}

	/** The negative natural logarithm of the probability that phrases in `zh` and `en` sentences stand together in `both` or more. */
	of(both: number, zh: number, en: number): number {
		const most = Math.min(zh, en);
		// What stands together no more often than by chance is as probable as can be, within what matters here.
		if (both * this.#sentences <= zh * en) return 0;
		let log = this.#logProbability(Math.min(both, most), zh, en);
		// The terms that follow fall fast: each is given by the one before it.
		let [term, sum] = [1, 1];
		for (let k = Math.min(both, most); k < most && term > 1e-9 * sum; k++) {
			term *= ((zh - k) * (en - k)) / ((k + 1) * Math.max(1, this.#sentences - zh - en + k + 1));
			sum += term;
		}
		log += Math.log(sum);
		return -log;
	}

	#logProbability(k: number, zh: number, en: number): number {
		const factorial = this.#logFactorials;
		const all = this.#sentences;
		if (all - zh - en + k < 0) return 0;
		return (
			factorial[zh] +
			factorial[all - zh] +
			factorial[en] +
			factorial[all - en] -
			factorial[all] -
			factorial[k] -
			factorial[zh - k] -
			factorial[en - k] -
			factorial[all - zh - en + k]
		);
	}
}
