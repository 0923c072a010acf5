"""Words of a part in the case beside words that begin like a surname, and beside firms that begin like a name."""

ROLES = (
    "当事人 被处罚人 负责人 法定代表人 经营者 安全员 保管员 驾驶员 押运员 证人 举报人 投诉人 业主 店主 店员 顾客 乘客 "
    "矿长 班组长 值班员 电工 焊工 司机 伤者 死者 家属 执法人员 监督员 代理人 见证人 收货人 房东"
).split()

#: What such a person does, each beginning with a character that is also a surname.
ACTS = (
    (
        "陈述申辩意见 申辩称不知情 申请听证 应当持证上岗 应急处置不当 安排作业 安装报警器 任意操作 于当日到场 从事爆破作业 滑倒受伤 "
        "成立工作组 包庇他人 常驻现场 常年在外 支付货款 查看现场 查验货物 查无此人 施救不当 施工前未交底 时常脱岗 未到场 全部撤离 "
        "全程陪同 明知故犯 明确表示同意 马上撤离 向上级报告 向本局反映 向左侧避让 和解后撤诉 和家人团聚 单独作业 方才到场 方可离开 "
        "连夜转移 连续作业 程序性确认 计算有误 阻拦检查 严重失职 强行进入 空手而归 沉默不语 温和回应 高度配合 高声呼救 "
        "双手签收 双方签字 党员身份 关闭阀门 关某项目 闻声赶到 解除劳动合同 解释原因 谈话记录 谢绝采访 牵头整改 巡查矿区 "
        "危及公共安全 权利受损 暴力抗法 利用职务 别有用心 易于识别 封存账册 储存汽油 居住证明 步行离开 耿直坦率 戴好安全帽 "
        "戴手套操作 洪水中获救 柳条编织 金属加工 钱款退还 水中溺亡 路过此处 路边停车 车间作业 车上无人 石料装车 房屋受损 "
        "万分悔恨 凌晨到场 雷雨中受伤 贺信致谢 农闲时务工 牧区放羊 古稀之年 祖籍不详 年满十八周岁 白天休息 梁上作业 "
        "游泳溺水 景区走失 项目部签收 班前饮酒 终止作业 经查未持证 经询问后承认 经抢救脱险"
    )
    .replace("关某项目 ", "")
    .split()
)

PLACES = (
    "西安 苏州 常州 安康 石家庄 黄山 金华 马鞍山 江门 温州 许昌 孟州 高安 凌源 齐齐哈尔 乐山 牟定县 姚安县 武定县 元谋县 禄丰 楚雄 大姚 "
    "双柏 南华 永仁 成都 广州 武汉 贺州 梁平 项城 宁波 安宁 富民 嵩明 华坪 祥云 宾川 鹤庆 施甸 景东 易门 江川 通海 石屏 龙陵 云县"
).split()

WORDS = "建德 信丰 隆隆 瑞金 恒诚 泰和 金沙 康平 德胜 利民 万家福 成功 高远 华兴 易通 志诚 国强 文武 永安 长青 方正 明珠 石林 白马 玉龙".split()

TRADES = "物流有限公司 美容美发店 食品有限公司 建筑工程有限公司 商贸有限公司 采石场 加油站 烟花爆竹经营部 餐饮店 石料厂 汽修厂 煤矿 宾馆 药房 农资店 危险货物运输有限公司".split()

FIRM_FORMS = (
    "当事人：{f} 被处罚单位：{f}，地址详见附件。 负责人单位：{f}。 收款人：{f} 户名：{f}；用途：罚款。 供货商{f}提供了发票。 当事人{f}不服，申请复议。 "
    "承包人{f}未编制方案。 经营者登记的名称为{f}。 由{f}与{g}签订合同。 对{f}罚款三万元。 {f}和{g}均已停产。 | {f} | 罚款 | "
    "委托人：{f}；受托人：{g}。 发包方{f}将工程交{g}施工。 经查，{f}未按规定存放。"
).split(" ")
FIRM_FORMS = [form for form in FIRM_FORMS if "{f}" in form]


def sentences(dice):
    """Pairs (id, sentence) in which nobody is named."""
    for number, act in enumerate(ACTS, 1):
        role = dice.choice(ROLES)
        form = dice.choice(
            [
                "{}{}。",
                "经查，{}{}，属于违规行为。",
                "据{}{}的情况看，制度未落实。",
                "现场{}{}，执法人员予以记录。",
                "{}{}",
            ]
        )
        yield f"role-{number}", form.format(role, act)
    for number in range(1, 61):
        firm, other = (
            dice.choice(PLACES) + (dice.choice(WORDS) if dice.random() < 0.8 else "") + dice.choice(TRADES)
            for _ in range(2)
        )
        yield f"role-firm-{number}", FIRM_FORMS[number % len(FIRM_FORMS)].replace("{f}", firm).replace("{g}", other)
