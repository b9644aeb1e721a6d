/** Relations of people and organizations, in the form that `relationConcepts.ts` describes. */
export const PEOPLE_CONCEPTS = `
person: founder, founders, founded by, founding member, 创始人, 创办人, 创立者, 创建者, 创建人, 创立人, 发起人, 奠基人,
    联合创始人
? founded, founder, who started, started, established, set up, create, 创立, 创办, 创建, 创始, 建立, 成立者
< founder of, founded, organizations founded, organization founded

time: founding date, founded, founded on, date founded, inception, established, foundation date, date of foundation,
    foundation year, creation date, 成立时间, 成立日期, 创立时间, 创建时间, 创办时间, 建校时间, 建立时间, 始建时间, 始建年代,
    创刊时间, 建成时间, 建成日期
? founded, established, started, built, created, 成立, 创立, 创建, 创办, 建立, 建成, 创刊, 始建, 建于, 竣工

person: leader, ceo, chief executive, president, chairman, chair, head, director general, managing director, prime minister,
    mayor, governor, king, queen, principal, officials, governing officials, leaders, 领导人, 董事长, 总裁, 首席执行官, 总经理,
    校长, 院长, 主席, 会长, 负责人, 市长, 省长, 总统, 总理, 国家元首, 现任领导, 法人代表, 法定代表人, 现任校长, 主要领导
? leader, head of, who runs, run by, ceo, president, prime minister, who is in charge, leads, boss, governor, mayor, 领导, 掌门,
    谁在管理, 掌管, 首脑
< leader of, position held in, offices held, government positions held

thing: occupation, position, profession, job, job title, career, title, 职业, 职务, 职位, 职称, 身份, 工作, 从事, 行业, 担任职务
? what did do for a living, do for a living, occupation, profession, job, work as, known as, 做什么工作, 干什么, 做什么的,
    是干嘛的, 从事什么, 从事

organization: member of, team, club, plays for, current team, teams, sports team, employer, organization, works for,
    affiliation, 所属球队, 效力球队, 球队, 俱乐部, 所属运动队, 所属公司, 经纪公司, 所属机构, 单位, 工作单位, 就职单位, 任职公司
? play for, plays for, played for, work for, works for, worked for, belongs to, signed with, 效力, 所属, 哪个球队, 就职于,
    任职于
< members, roster, employees, staff

organization: alma mater, education, educated at, school, university, college, studied at, institution, 毕业院校, 毕业学校,
    母校, 就读院校, 学校, 毕业于
? go to school, go to college, went to college, attend, attended, study, studied, graduate from, graduated from, university,
    college, school, educated, 毕业, 就读, 上的大学, 读的大学, 上学, 哪所大学, 哪个学校
< alumni, graduates, students

place: location, located in, place, address, contained by, containedby, region, district, position location, venue, site,
    所在地, 位置, 地点, 地理位置, 位于, 地址, 所属地区, 所在城市, 所在位置, 坐落地点, 所在区域, 所处位置
? where, located, location, lie in, situated, based, 在哪, 在哪里, 哪里, 哪儿, 什么地方, 位于, 坐落, 何处, 地处
< contains, includes place, people born here

place: headquarters, headquarters location, head office, hq, based in, 总部地点, 总部, 总部位置, 总部地址, 总部所在地, 公司总部
? headquarters, headquartered, based, head office, where, 总部, 总公司, 在哪

thing: part of, belongs to, parent organization, parent company, series, 隶属, 所属, 属于, 隶属于, 主管部门, 母公司, 上级单位,
    归属
? part of, belong, belongs to, owned by, 属于, 隶属, 归谁管, 归属
< has part, parts, subsidiaries, subsidiary, divisions, members, contains, 下属, 子公司, 包括

place: birth place, birthplace, place of birth, born in, city of birth, hometown, origin, 出生地, 出生地点, 籍贯, 祖籍, 故乡,
    家乡, 出生城市
? born, birthplace, where born, where from, come from, comes from, hometown, from, 出生, 哪里人, 何处人, 什么地方人, 家乡, 老家,
    出生在, 生于, 来自
< people born here, notable people

time: birth date, birthdate, date of birth, born, born on, birth year, year of birth, birthday, 出生日期, 出生时间, 出生年月,
    生日, 出生年份, 诞辰, 出生
? born, birthday, birth, when born, how old, 出生, 生日, 诞生, 几岁, 多大, 生于, 哪年生

place: death place, place of death, died in, deathplace, 逝世地, 去世地点, 逝世地点, 死亡地点, 埋葬地
? die, died, death, killed, assassinated, pass away, 去世, 逝世, 死, 牺牲, 葬

time: death date, date of death, died on, died, deathdate, year of death, 逝世日期, 去世时间, 逝世时间, 死亡时间, 去世日期,
    卒年, 逝世年份
? die, died, death, pass away, dead, killed, 去世, 逝世, 死, 过世, 牺牲, 离世, 病逝

text: cause of death, death cause, manner of death, 死因, 死亡原因, 去世原因
? die of, died of, died from, cause of death, kill, how did die, 怎么死, 死于什么, 因何而死

place: place of burial, burial place, resting place, buried in, 安葬地, 墓地, 陵墓
? buried, grave, burial, 葬在, 埋在, 安葬

place: nationality, citizenship, country of citizenship, country, 国籍, 国家
? nationality, citizen, what country from, which country, 哪国人, 哪个国家, 什么国家, 国籍, 哪国

person: spouse, spouses, wife, husband, married to, partner, spouse s, 配偶, 妻子, 丈夫, 夫人, 老婆, 老公, 伴侣, 妻, 夫, 妻妾,
    皇后, 王后
? spouse, wife, husband, married, marry, marries, partner, wives, 妻子, 丈夫, 老婆, 老公, 太太, 夫人, 嫁, 娶, 结婚, 伴侣,
    另一半, 爱人, 媳妇
< spouse, wife, husband, married to, 配偶, 妻子, 丈夫

person: parent, parents, father, mother, 父母, 父亲, 母亲, 爸爸, 妈妈, 家长, 双亲
? parent, parents, whose child, 父母, 爸妈, 双亲, 谁的孩子, 谁的儿子, 谁的女儿
< child, children, son, daughter, 子女, 儿子, 女儿, 孩子

person: father, dad, 父亲, 爸爸, 生父
? father, dad, daddy, 父亲, 爸爸, 爹, 老爸

person: mother, mom, 母亲, 妈妈, 生母
? mother, mom, mum, 母亲, 妈妈, 娘, 老妈

person: child, children, son, daughter, sons, daughters, 子女, 儿子, 女儿, 孩子, 后代, 子嗣
? child, children, kids, kid, son, daughter, sons, daughters, offspring, 孩子, 子女, 儿子, 女儿, 小孩, 儿女, 生了
< parent, father, mother, parents, 父亲, 母亲, 父母

person: sibling, siblings, brother, sister, brothers, sisters, sibling s, 兄弟姐妹, 兄弟, 姐妹, 哥哥, 弟弟, 姐姐, 妹妹, 兄长
? sibling, siblings, brother, sister, brothers, sisters, 兄弟, 姐妹, 哥哥, 弟弟, 姐姐, 妹妹
< sibling, siblings, brother, sister, 兄弟, 姐妹

person: relative, relatives, 亲属, 亲戚, 家人, 主要亲属
? relative, related to, 亲戚, 亲属, 家人, 什么关系

organization: owner, owned by, owners, proprietor, holder, parent company, owner s, 所有者, 拥有者, 持有人, 业主, 老板, 东家,
    控股股东
? own, owns, owned, owner, belongs to, 拥有, 老板, 谁的, 归谁, 持有, 属于谁
< owner of, owns, owned, assets, 拥有

person: author, writer, written by, authors, author s, creator, 作者, 著者, 编者, 主编, 作家, 编著, 原作者, 撰写者, 编剧, 作词,
    作品作者
? author, write, wrote, written, writer, penned, 作者, 写, 著, 编写, 撰写, 创作, 写的, 编的, 所著, 哪位作家
< notable work, notable works, works, works written, books, author of, 代表作品, 代表作, 著作, 作品, 主要作品, 主要成就

thing: notable work, notable works, works, works written, books, main works, 主要作品, 代表作品, 代表作, 著作, 作品, 出版作品,
    文学作品
? works, books, write, wrote, written, famous for, work, novels, poems, 作品, 代表作, 写过, 写了, 著作, 写过什么, 书, 创作了
< author, writer, written by, 作者, 著者

thing: cause, causes, caused by, reason, 病因, 原因, 起因, 导致原因, 常见病因
? cause, caused, why, reason, 原因, 导致, 引起, 为什么, 造成, 起因
< effect, effects, causes, leads to, result, 导致

place: capital, capital city, 首都, 首府, 省会, 都城, 国都, 行政中心, 府治, 政府驻地
? capital, 首都, 省会, 首府, 都城
< capital of, 首都
`;
