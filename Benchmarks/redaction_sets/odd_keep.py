"""The set odd_keep: innocent text that looks like what odd_variants disguises. Each must come out as it went in."""

import random

from . import numbers
from .keep import fill

FORMS = {
    "magnitude": """
共一百三十八人、一千三百九十六吨、八千发
罚款壹拾叁万捌仟元整
一百三十八万零一十三元八角
一千二百三十四户、五百六十七人
第一百三十八条、第一千零一十三条
安全距离三十八米、五十六米、七十二米、九十米
""",
    "word": """
机组编号为 One、Two、Three 三套
分为 one two three 三级
型号 Zero One，版本 two point five
按 A、B、C、D、E、F、G 分区
汉语拼音 yi er san si wu liu qi ba jiu shi
公司英文名 Ling San Mining、Wu Yi Chemical
Ⅰ、Ⅱ、Ⅲ、Ⅳ、Ⅴ、Ⅵ、Ⅶ、Ⅷ类危险
Ⅲ级围岩、Ⅳ级围岩、Ⅴ级围岩
第Ⅰ—Ⅷ章
(一)(二)(三)(四)(五)(六)(七)(八)
1️⃣检查 2️⃣整改 3️⃣复查
""",
    "groups": """
{n}、{n}、{n}、{n}、{n}
标高{d3}、{d3}、{d3}、{d3}米
成绩为 {d2} {d2} {d2} {d2} {d2} {d2}
得分：{d2}，{d2}，{d2}，{d2}，{d2}，{d1}
人数依次为{d2}、{d2}、{d2}、{d2}、{d2}、{d1}
温度13 14 15 16 17 18 19℃
间距 150 200 300 40 毫米
浓度读数 {d3} {d3} {d3} {d2} ppm
15 20 25 30 35 5
180 240 300 60
| 138 | 200 | 300 | 40 |
136\\t250\\t118\\t42\\n156\\t342\\t218\\t35
{d2}-{d2}-{d2}
{d3}-{d3}-{d3}-{d2}号样品
年龄 18 22 35 41 56 63 岁
62 21 88 35 40 71 分
(1)(3)(8)(00)
[2{d2}][{d4}][{d4}]
（{d2}）（{d2}）（{d2}）
【1】【2】【3】【4】【5】
""",
    "scientific": """
电阻1.5E+06Ω、漏率3.2E-05
含菌量 2.5E+10
绝缘电阻≥1.00E+12
阿伏伽德罗常数6.02214076E+23
总量1.3E+08吨
""",
    "tail": """
车牌尾号为3、8的车辆限行
尾号限行1和6
排名前三位的隐患
流水号后四位为顺序号
编码前六位为行政区划代码
前四位表示年份，后四位表示序号
本月最后四位检查对象
文号后三位按月编排
小数点后四位
末三位家庭
尾数四舍五入
""",
    "office-phone": """
监督电话：0878 - 3389012
举报电话０８７８－３３８９０１２
值班电话（0878）338 9012
联系电话：0878–3389012
拨打 12350 或者 12345
安全生产举报 1 2 3 5 0
12350（举报电话）
12350是安全生产举报电话
服务热线：12345、12315、12369
""",
    "hours": """
电话：8:30-12:00，14:30-17:30
举报电话：12350（8:30—11:30，14:30—17:30）
联系电话（工作日8:{tt}-12:00，14:00-18:{tt}）：0878-3389012
联系方式：工作时间9:00-11:30 14:00-17:00
联系方式\\n{y}-{mm}-{tt} 08:30:15\\n{y}-{mm}-{tt} 09:30:15
电话记录：8点、9点、10点、11点、12点、13点、14点
手机支付{t}笔，{y}-{mm}-{tt} 10:{tt}:{tt}、{y}-{mm}-{tt} 11:{tt}:{tt}
通话时间{y}/{mm}/{tt} 9:{tt}~9:5{d1}
""",
    "credit-spaced": """
统一社会信用代码：{u2} {u6} {u10}
统一社会信用代码：{u4a} {u4b} {u4c} {u4d} {u2e}
统一社会信用代码（{u8}-{u10}）
信用代码 {uwide}
代码：{uscc}，存续
{uscc}（统一社会信用代码）
{uscc}是其统一社会信用代码
| 统一社会信用代码 | 单位 |\\n|---|---|\\n| {uscc} | 某矿 |
单位,统一社会信用代码\\n某矿,{uscc}
""",
    "document-odd": """
（楚）应急罚［{y}］{n}号
（楚）应急罚<{y}>{n}号
楚应急罚{{{y}}}{n}号
楚应急罚〈{y}〉第{d7}号
楚应急罚( {y} ) {n}号
楚应急罚〔 {y} 〕 {n} 号
楚应急罚字第{y}{d4}号
楚应急罚[{y}]第00{d4}-{n}号
{y}楚应急罚{d4}号
第 {d7} 号
""",
    "isbn": """
ISBN 978-7-5{d3}-{d4}-{m}
ISBN：9787{d9}
ISSN 1671-{d4}
CN 53-{d4}/X
CAS号 {d3}-{d2}-{d1}、{d4}-{d2}-{d1}、{d5}-{d2}-{d1}
CAS 7664-93-9，7697-37-2，7647-01-0
比例尺1:{d2}000、1∶50000
比例 1：10000、1：2000
""",
    "explosive": """
炸药批号{y}{mm}{tt}-{d3}，雷管批号{d7}
雷管编码{d13}
导爆管雷管 编码：{d2}{d5}A{d5}
产品批次号{d8}-{d2}
烟花爆竹流向登记标签{d18}
生产批次：第{d7}批
炸药箱号 {d4} {d4} {d4}
""",
    "range": """
票号{d7}1—{d7}9
编号0000001-0000500
样品编号{y}{d4}至{y}{d4}
采样时间 08:30-09:30、10:00-11:00
{y}.{mm}.{tt}—{y}.{mm}.{tt}（{d3}天）
页码0001-0138
第138号令、第0013号文、第8000号
""",
    "label-behind": """
{y}-{mm}-{tt}（电话通知）
{y}年{m}月{t}日（电话）
{y}{mm}{tt}电话回访
检查{t}次，{y}{mm}{tt}（手机短信告知）
{t}部（手机）
{d4}元（银行卡手续费）
共{t}份（身份证复印件）
{y}-{mm}-{tt} 08:30:15电话记录
{d7}元是其银行卡存款
{y}年{m}月{t}日是其身份证有效期
{d8}是流水号
{d8}（发票号码）
{y}{d8}（合同编号）
{d4}{d4}（出厂编号）
{d9}为设备编号
""",
    "head": """
| 电话次数 | 日期 |\\n|---|---|\\n| {t} | {y}-{mm}-{tt} |
| 手机（部） | 金额（元） |\\n|---|---|\\n| {t} | {d7} |
| 身份证（份） | 银行卡（张） |\\n|---|---|\\n| {t} | {t} |
| 单位 | 联系电话 |\\n|---|---|\\n| 举报中心 | 12350 |
| 电话 | 日期 |\\n|---|---|\\n| 无 | {y}-{mm}-{tt} |
| 身份证号 | 日期 |\\n|---|---|\\n| 未提供 | {y}.{mm}.{tt} |
| 账号 | 金额 |\\n|---|---|\\n| 未提供 | {d1},{d3},{d3}.00 |
电话,日期,金额\\n无,{y}-{mm}-{tt},{d7}
身份证号,罚款,日期\\n未提供,{d5}.00,{y}/{mm}/{tt}
| 姓名 | 座机 | 手机 | 身份证号 |\\n|---|---|---|---|\\n| 未登记 | 无 | 无 | 无 |
姓名\\t座机\\t手机\\n未登记\\t无\\t无
姓名 座机 传真
姓名,电话,微信,备注
| 姓名 | 扣扣 | 操作证号 | 永久居留身份证 | 居民身份证号码 |
<tr><th>姓名</th><th>电话</th><th>账号</th></tr>
| 序号 | 姓名 | 护照号码 | 车牌号 | 邮箱 |
""",
    "inside-date": """
{area}于{y}年{mm}月{tt}日下发{d3}份
编号{d6}，{y}年{mm}月{tt}日签发，{d3}页
共{d6}元{y}年{m}月{t}日付{d4}元
库存{d6}发（{y}年{mm}月{tt}日）{d4}发
文件{d2}份{y}年{mm}月{tt}日{d2}时{d2}分
邮编675000 {y}年{mm}月{tt}日 1200份
""",
    "mail": """
Type-C 接口 at 10 MPa
流量 20 at 30℃
1#、2#、3#储罐
A#163变压器
@全体成员
见 www.mem.gov.cn 点击下载
bgs(at)cxz.gov.cn
bgs@cxz.gov.cn
""",
    "messenger": """
微信公众号“云岭应急”
QQ 音乐、QQ 邮箱客户端
企鹅 3 只
球球大作战
VX-320阀门
WX-{d4}型瓦斯检定器
加微量润滑油
扣扣子 {n} 颗
微信/支付宝支付{d5}元
""",
    "letters": """
设备SB{d6}、OB{d5}-S
序列号 S{d2}O{d3}B{d4}
型号B5ZS8-{d4}
Z2B8S5I1O0
坐标系 CGCS2000，EPSG:4490
ABCDEFGHIJ
MD5：{hex32}
SHA1 {hex40}
串号C1{d10}
SN：C1{d10}
产品编码：A13{d9}
编号 D15{d9}
""",
    "csv": """
年份,检查家次,隐患数,罚款\\n{y},{d5},{d5},{d7}\\n{y},{d5},{d5},{d7}
{d4},{y}-{mm}-{tt},{y}-{mm}-{tt},{d3}
产量,{d7}\\n销量,{d7}
{d4},{y}/{mm}/{tt},{d3},{d4}
序号,日期,数量\\n1,{y}{mm}{tt},{d6}\\n2,{y}{mm}{tt},{d6}
""",
}


def make(seed):
    """Rows {id, text} without secrets; the id begins with the class."""
    dice = random.Random(seed + 19)
    rows = []
    for name, forms in FORMS.items():
        for place, form in enumerate(forms.strip().split("\n"), 1):
            for turn in range(2):
                text = fill(dice, hexadecimal(dice, spaced(dice, form)).replace("{{", "\1").replace("}}}", "}\2"))
                text = text.replace("\1", "{").replace("\2", "}").replace("\\n", "\n").replace("\\t", "\t")
                rows.append({"id": f"{name}-{place}-{turn + 1}", "text": text})
    return rows


def spaced(dice, form):
    """Draws the parts of one credit code: {u2} {u6} {u10}, {u8}, {u4a} … {u2e}, {uwide}."""
    code = numbers.uscc(dice)
    parts = {
        "u2": code[:2], "u6": code[2:8], "u10": code[8:], "u8": code[:8], "u4a": code[:4], "u4b": code[4:8],
        "u4c": code[8:12], "u4d": code[12:16], "u2e": code[16:], "uwide": "".join(chr(ord(c) + 0xFEE0) for c in code),
    }
    for name, part in parts.items():
        form = form.replace("{" + name + "}", part)
    return form


def hexadecimal(dice, form):
    """Draws {hex32} and {hex40}."""
    for count in (32, 40):
        form = form.replace(f"{{hex{count}}}", "".join(dice.choice("0123456789abcdef") for _ in range(count)))
    return form
