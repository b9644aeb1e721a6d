/** Relations of places, measures and countries, in the form that `relationConcepts.ts` describes. */
export const PLACE_CONCEPTS = `
quantity: population, population total, inhabitants, number of people, 人口, 人口数量, 总人口, 人口数, 常住人口, 户籍人口
? population, people live, inhabitants, how many people, populous, 人口, 多少人, 人数

quantity: area, total area, surface area, area total, size, land area, 面积, 占地面积, 总面积, 国土面积, 流域面积, 建筑面积
? area, large, big, size, square, 面积, 多大, 占地, 大

quantity: length, total length, long, 长度, 全长, 总长, 河长, 总长度, 里程
? length, long, how long, 多长, 长度, 全长, 有多长, 长

quantity: height, elevation, altitude, highest point, peak elevation, tall, 海拔, 高度, 身高, 最高海拔, 最高点, 总高, 平均海拔,
    主峰海拔
? height, high, tall, elevation, altitude, 多高, 高度, 海拔, 身高, 有多高, 高

quantity: depth, max depth, maximum depth, 深度, 最大深度, 平均深度, 水深
? deep, depth, 多深, 深度, 深

quantity: weight, mass, 体重, 重量, 质量, 净重, 载重
? weigh, weight, heavy, mass, 多重, 体重, 重量, 重

quantity: width, 宽度, 宽
? wide, width, 多宽, 宽度

quantity: speed, top speed, max speed, 速度, 最高速度, 时速, 最大速度, 车速
? fast, speed, 多快, 速度, 时速

quantity: price, cost, 定价, 价格, 售价, 票价, 门票, 门票价格, 参考价格, 原价, 造价, 票房
? price, cost, how much, 多少钱, 价格, 定价, 售价, 几块钱, 票价, 贵

quantity: age, 年龄, 享年
? age, how old, 年龄, 几岁, 多大, 享年

thing: official language, language, languages, languages spoken, language spoken, spoken language, official languages, 语言,
    官方语言, 语种, 使用语言, 通用语言, 对白语言, 主要语言
? language, languages, speak, speaks, spoken, dialect, 说什么话, 语言, 讲什么语, 说什么语, 官方语言, 语种
< countries spoken in, main country, 使用国家

place: countries spoken in, main country, region spoken, 使用地区, 使用国家, 通行地区
? spoken, speak, where spoken, 哪里说, 使用

thing: currency, currency used, currencies, 货币, 流通货币, 货币单位
? currency, money, 货币, 钱币, 什么钱, 用什么钱
< countries used

thing: time zone, timezone, time zones, 时区
? time zone, timezone, what time, 时区

thing: religion, religions, faith, beliefs, practices, 宗教, 宗教信仰, 信仰, 主要宗教
? religion, religious, believe, faith, church, worship, practice, 信仰, 宗教, 信什么, 信教

thing: form of government, government type, government, political system, 政治体制, 政体, 国家政体, 政治制度
? government, kind of government, type of government, political system, 政体, 政治制度, 体制

organization: political party, party, 党派, 政党, 所属政党, 政治面貌, 执政党
? party, political party, 哪个党, 政党, 党派, 政治面貌

place: borders, neighbors, neighbours, shares border with, adjoins, adjoin s, adjacent to, neighbouring countries, 邻国, 接壤,
    相邻, 毗邻, 邻近
? border, borders, neighbor, neighbors, next to, adjacent, surround, bordering, 接壤, 邻国, 相邻, 毗邻, 挨着, 邻居
< borders, adjoins, 接壤, 邻国

place: continent, part of continent, 大洲, 所属洲, 所在洲, 所属大洲
? continent, which continent, 大洲, 哪个洲, 哪一洲
< countries, 包含国家

place: mouth, flows into, mouth of the watercourse, outflow, drains to, 注入, 流入, 河口, 入海口, 注入海域, 汇入
? flow into, flows into, empties into, mouth, drain into, 注入, 流入, 汇入, 流向, 入海
< tributaries, inflows, 支流

place: source, origin, river source, 发源地, 源头, 河源, 发源于, 起源地, 产地, 原产地
? source, begin, start, originate, rise, originated, come from, 发源, 源头, 起源, 源于, 产于, 产自, 哪里产

thing: tributaries, tributary, 支流, 主要支流
? tributary, tributaries, 支流
< flows into, mouth, 注入, 汇入

place: flows through, crosses, basin country, basin countries, 流经, 流经地区, 流经国家, 流域
? flow through, flows through, run through, runs through, cross, pass through, 流经, 穿过, 流过, 经过

person: director, directed by, directors, film director, 导演, 执导
? direct, directed, director, 导演, 执导, 拍的
< films directed, filmography, film, 执导作品

person: actor, actors, cast, starring, cast member, actress, star, performer, portrayed by, portrayed in films, 主演, 演员,
    领衔主演, 主要演员, 参演, 饰演者, 扮演者, 演员表
? star, stars, starred, play, plays, played, act, acted, cast, actor, actress, who played, portray, 主演, 演员, 演, 饰演, 扮演,
    出演, 谁演
< filmography, films, film, movies, known for, 参演作品, 代表作品

thing: film, films, filmography, movies, movie, performance film, known for, acting credits, tv programs, 影视作品, 电影,
    参演作品, 主要影视作品, 代表作品
? movies, movie, film, films, act in, star in, played in, appear in, shows, 电影, 演过, 拍过, 出演过, 影视作品
< starring, actor, actors, cast, director, 主演, 演员, 导演

thing: character, characters, role, performance character, 角色, 饰演角色, 人物
? character, characters, role, who did play, play, 角色, 饰演什么, 演什么

person: composer, music by, lyricist, 作曲, 谱曲, 编曲, 作曲者, 作词, 填词
? compose, composed, composer, music, lyrics, 作曲, 谱曲, 作词, 填词, 编曲

person: singer, artist, performer, performed by, musician, band, 歌手, 演唱者, 原唱, 歌曲原唱, 演唱, 表演者, 专辑歌手
? sing, sang, sung, singer, perform, artist, song, 唱, 原唱, 歌手, 演唱
< songs, albums, tracks, 代表歌曲

thing: songs, tracks, track, album, albums, discography, compositions, recordings, 专辑, 歌曲, 所属专辑, 代表歌曲, 收录专辑
? song, songs, album, albums, sing, sang, track, record, 专辑, 歌曲, 唱过, 收录
< artist, singer, performer, 歌手
`;
