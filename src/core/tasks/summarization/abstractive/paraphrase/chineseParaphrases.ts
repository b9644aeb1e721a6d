/**
 * Paraphrases of Chinese: each says the same in fewer characters, or as many. Made by hand; the format is that of
 * `parsePatterns`. Rows with more words stand before those that are part of them.
 */
export const CHINESE_PARAPHRASES = `
# what one does to something: 对…进行了分析 is 分析了…
@act 研究 分析 调查 讨论 检查 测试 评估 调整 监测 探讨 比较 总结 处理 管理 保护 介绍 改造 修改 审查 培训 检测 考察 模拟 预测 验证 测定 优化 识别 分类 筛选 观察 记录 统计 描述 阐述 论述 综述 评价 评述 梳理 考证 审理 调解 监督 控制 改进 设计 测量 计算 检验 鉴定 分离 提取 比对 采访 访问 慰问 表彰 批评 处罚 搜查 救治 治疗 维修 升级 清理 整治 整顿 部署 审议 解释 说明 剖析 审视 解读 反思 扫描 勘探 勘察 搜索 搜救 分级 分期 修复 翻新 改建 扩建 复核 复查 走访 巡查 修缮 攻击 轰炸 袭击 改编 翻译 补充 修订 重建 重组 拍摄 封锁 加固 装修 教育 引导 推广 限制 监视 监控 干预 破坏 收购 打击 整理 收集 标注 编码 解码 压缩 加密 训练 跟踪 定位 估计 求解 推导 排序 分割 拟合 校正 校准 补偿 对比 展望 反击 镇压 围攻 审判 调研 追踪 讲解 点评 规划 排查 消毒 隔离 登记 核实 核查 抽查 检修 抢修 抢救 化验 验收 审计 审核 审批 评审 考核 归纳 概括 探索 挖掘 发掘 复原 重构 诊断
对 ~o 进行 了 深入 @act/VERB $	深入/ADV @act/VERB 了/AUX ~o
对 ~o 进行 了 @act $	@act/VERB 了/AUX ~o
对 ~o 进行 @act $	@act/VERB ~o
对 ~o 进行 @act 和 评价 $	@act/VERB 和/CCONJ 评价/VERB ~o
对 ~o 作 了 @act $	@act/VERB 了/AUX ~o
对 ~o 作出 了 @act $	@act/VERB 了/AUX ~o
对 ~o 加以 @act $	@act/VERB ~o
对 ~o 予以 @act $	@act/VERB ~o

# where something comes down
在 ~n 表面 着陆	登陆/VERB ~n
在 ~n 着陆	着陆/VERB ~n
在 ~n 登陆	登陆/VERB ~n

# steps and successes
在 ~ 领域 迈出 了 重要一步 $	在/ADP ~ 领域/NOUN 取得/VERB 重要/ADJ 进展/NOUN
在 ~ 方面 迈出 了 重要一步 $	在/ADP ~ 方面/NOUN 取得/VERB 重要/ADJ 进展/NOUN
迈出 了 重要一步 $	取得/VERB 重要/ADJ 进展/NOUN
迈出 重要一步 $	取得/VERB 重要/ADJ 进展/NOUN
迈出 了 坚实一步 $	取得/VERB 扎实/ADJ 进展/NOUN
迈出 坚实一步 $	取得/VERB 扎实/ADJ 进展/NOUN
取得 了 突破性 进展	取得/VERB 突破/NOUN
获得 了 圆满成功	圆满/ADV 成功/VERB
取得 了 圆满成功	圆满/ADV 成功/VERB
获得 圆满成功	圆满/ADV 成功/VERB
取得 圆满成功	圆满/ADV 成功/VERB

# roundabout phrases
与此同时	同时/ADV
截至目前	至今/ADV
到目前为止	至今/ADV
截止目前	至今/ADV
迄今为止	至今/ADV
在 ~ 的 情况 下 进行	在/ADP ~ 时/NOUN 进行/VERB
具有 十分 重要 的 意义 $	十分/ADV 重要/ADJ
具有 非常 重要 的 意义 $	十分/ADV 重要/ADJ
具有 重要 意义 $	意义/NOUN 重大/ADJ
具有 重要 的 意义 $	意义/NOUN 重大/ADJ
具有 重大 意义 $	意义/NOUN 重大/ADJ
有 着 重要 的 意义 $	意义/NOUN 重大/ADJ
绝大多数 的	绝大多数/NOUN
绝大 多数 的	绝大多数/NOUN
由于 ~ 的 原因 ，	因/ADP ~ ，/PUNCT
由于 ~ 的 缘故 ，	因/ADP ~ ，/PUNCT

# longer and shorter forms of one word
能够/AUX	能/AUX
应该/AUX	应/AUX
应当/AUX	应/AUX
已经/ADV	已/ADV
曾经/ADV	曾/ADV
仍然/ADV	仍/ADV
依然/ADV	仍/ADV
尚未/ADV	未/ADV
大约/ADV	约/ADV
仅仅/ADV	仅/ADV
并且/CCONJ	并/CCONJ
但是/CCONJ	但/CCONJ
或者/CCONJ	或/CCONJ
按照/ADP	按/ADP
`;
