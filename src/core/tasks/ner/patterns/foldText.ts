/** Traditional characters that occur in patterns, each before its simplified form. */
const TRADITIONAL =
	'號号點点時时鐘钟億亿萬万兩两塊块錢钱歐欧鎊镑週周禮礼後后間间個个當当這这農农曆历聖圣誕诞節节紀纪幣币餘余裡里裏里幾几數数國国慶庆陰阴臘腊韓韩盧卢條条張张輛辆隻只種种項项噸吨歲岁場场屆届層层雙双對对頭头顆颗輪轮組组隊队員员來来訖讫貳贰參叁陸陆圓圆達达倫伦開开門门間间亞亚佈布侖仑侷局係系倉仓備备傳传傷伤價价儀仪優优兒儿內内別别則则剋克創创劃划劇剧動动務务勛勋勝胜勞劳勢势勳勋區区問问啓启啟启喬乔嚴严圍围園园圖图團团報报墻墙壞坏壽寿奧奥妳你婦妇學学宮宫寧宁審审寬宽寶宝將将帥帅師师帶带幫帮庫库廂厢廠厂廣广廳厅強强彔录從从復复愛爱慘惨憲宪應应戀恋戰战戲戏戶户捲卷換换摺折撥拨擊击據据敗败敵敌於于昇升曉晓曏向書书會会東东査查棟栋業业槍枪樂乐樓楼標标樣样樹树橋桥機机檔档檻槛櫃柜權权殲歼氣气減减溝沟滿满漢汉灣湾為为烏乌熱热爐炉爾尔牆墙獎奖現现產产産产甯宁畝亩畢毕畫画發发盃杯盞盏監监盤盘眞真碼码礦矿禎祯稅税稱称筆笔約约紅红紋纹納纳紐纽級级紹绍結结統统經经綫线維维緒绪線线編编緻致縣县總总績绩繫系纔才羅罗義义習习聞闻聯联聰聪聲声腸肠臺台與与興兴舘馆艦舰茲兹華华蘇苏蘭兰衛卫補补裝装製制複复見见規规視视親亲觀观計计訓训記记診诊註注証证試试詩诗話话語语說说説说課课調调論论諸诸諾诺謝谢證证識识議议護护譽誉變变豐丰豬猪貞贞負负財财販贩貫贯貴贵買买賓宾賣卖賬账購购賽赛車车軍军載载輕轻轉转轟轰進进遊游運运過过選选遺遗邊边郵邮鄉乡鈴铃鉅巨銀银銅铜銖铢鋒锋錄录錦锦録录錶表鎖锁鏡镜鐵铁長长闆板關关陞升陣阵陽阳階阶險险難难雲云電电靂雳靈灵響响頁页頃顷順顺頓顿領领頻频題题額额願愿類类顯显風风颱台颶飓飛飞飯饭餅饼養养館馆馬马驅驱驗验體体髮发魚鱼鳳凤鴻鸿鷹鹰鹹咸麥麦麫面麵面黃黄鼕冬齊齐齡龄龍龙龜龟';
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
