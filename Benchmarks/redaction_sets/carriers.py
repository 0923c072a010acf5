"""Sentences and snippets that carry one number: prose of enforcement papers, lists, quotes, tables, markup, data."""

#: `{x}` the number, `{w}` the word for what it is.
PROSE = """
询问笔录第三页载明其{w}为{x}，与身份核查结果一致。
经查，现场负责人登记的{w}{x}系本人所有。
该厂安全管理人员留存的{w}（{x}）已由两名执法人员当场核对。
事故发生后，救援组通过{x}（{w}）与家属取得联系。
其在承诺书上手写{w}“{x}”并按捺手印。
责令限期整改指令书送达回证上记载的{w}是{x}。
当事人对上述情况供认不讳，并补充：“我的{w}就是{x}，随时可以找我。”
涉案烟花爆竹由一名男子运至库房，其{w}：{x}。
矿山入井登记簿载：带班人员，{w}{x}，6月3日8时入井。
据保管员陈述，货款均由{w}为{x}的人员经手。
2023年5月6日，执法人员调取监控，锁定{w}{x}的使用人。
投诉材料末尾附有{w}，即{x}；投诉人要求保密。
消防控制室值班记录写有“{w}：{x}”字样。
该企业应急预案通讯录中，副组长一栏{w}填写为{x}。
听证会参加人员签到表：第4行，{w} {x}，委托代理。
危险化学品经营台账显示，购买方经办人{w}={x}。
""".strip().split("\n")

GLUED = """
{w}{x}
{w}是{x}属实
留的{w}{x}打不通
{w}:{x};备注:无
【{w}】{x}【完】
({w}){x}
经核实{w}{x}的使用人为驾驶员
""".strip().split("\n")

#: Without any word that says what it is: only for numbers that speak for themselves.
BARE = """
{x}
当场写下{x}后离开。
“{x}”
附：{x}。
其提供{x}供核查，执法人员随即予以登记。
登记台账第二栏为{x}，第三栏空白。
押运员称{x}，司机予以确认。
（{x}）
备注栏：{x}；
查验记录——{x}——属实
""".strip().split("\n")

#: Several lines; a written form with a line end of its own does not go here.
BLOCKS = [
    "1. 姓名栏：未填\n2. {w}：{x}\n3. 所在班组：二班",
    "- 检查事项：有限空间作业审批\n- {w}：{x}\n- 结论：不符合",
    "| 序号 | 项目 | 内容 |\n|---|---|---|\n| 1 | {w} | {x} |\n| 2 | 工种 | 电焊工 |",
    "序号,项目,内容\n1,{w},{x}\n2,工种,电焊工",
    "项目\t内容\n{w}\t{x}\n工种\t叉车司机",
    "> 证言节录：\n> 我的{w}是{x}。",
    "## 当事人情况\n\n**{w}**：{x}\n",
    "<tr><th>{w}</th><td>{x}</td></tr>",
    "<p>{w}：<em>{x}</em></p>",
    '<img alt="{w}{x}" src="a.png">',
    '<input type="hidden" name="{w}" value="{x}">',
    '{{"项目": "{w}", "内容": "{x}", "序号": 3}}',
    '{{"{w}":"{x}"}}',
    '项目: {w}\n内容: "{x}"\n',
    "{w}：\n{x}",
    "```\n{w}={x}\n```",
]

WORDS = {
    "ID": "身份证号 居民身份证号码 身份证件号码 公民身份号码 证件号 身份证".split(),
    "PHONE": "手机号 联系电话 手机 电话 联系方式 移动电话 手机号码".split(),
    "CARD": "银行卡号 收款账户 卡号 工资卡 银行账号 储蓄卡号".split(),
    "LANDLINE": "座机 办公电话 固定电话 值班电话 家庭电话 传真".split(),
    "ACCOUNT": "银行账号 对公账户账号 开户行及账号 收款账号 基本户账号".split(),
    "PASSPORT": "护照号 护照号码 所持护照".split(),
    "PERMIT": "港澳居民来往内地通行证号 通行证号码 回乡证号".split(),
    "PLATE": "车牌号 车辆号牌 号牌 车牌号码".split(),
    "EMAIL": "电子邮箱 邮箱 电邮 邮箱地址".split(),
    "QQ": "QQ QQ号 QQ号码 扣扣号".split(),
    "WECHAT": "微信号 微信 微信账号".split(),
}


def carry(dice, kind, marked, has_line=False, bare=False):
    """A marked text with the piece `marked` in a carrier that its kind allows."""
    word = dice.choice(WORDS[kind])
    draw = dice.random()
    if bare and draw < 0.2:
        form = dice.choice(BARE)
    elif draw < 0.4:
        form = dice.choice(GLUED)
    elif draw < 0.7 or has_line:
        form = dice.choice(PROSE)
    else:
        form = dice.choice(BLOCKS)
    return form.replace("{{", "{").replace("}}", "}").replace("{w}", word).replace("{x}", marked)
