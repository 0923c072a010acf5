"""Invented numbers with the right form and, where there is one, the right check digit (law: GB 11643, GB 32100, Luhn)."""

AREAS = (
    "532301 532302 532322 532323 532324 532325 532326 532327 532328 532329 532331 530102 530111 530381 530602 510107 510104 500112 "
    "520102 522601 450103 440305 440106 430102 420111 410105 370202 350203 330106 320505 310115 230102 220104 210102 150202 140105 "
    "130102 120101 110108 610113 620102 630104 640104 650102 540102 810000 830000"
).split()
CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
PROVINCES = "云云云云川贵桂粤湘鄂渝京沪苏浙皖赣闽鲁豫冀晋陕甘青宁新藏蒙辽吉黑津琼"


def check18(body):
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11]


def date(dice, first=1948, last=2006):
    return f"{dice.randint(first, last)}{dice.randint(1, 12):02}{dice.randint(1, 28):02}"


def resident_id(dice):
    body = dice.choice(AREAS) + date(dice) + f"{dice.randint(1, 999):03}"
    return body + check18(body)


def resident_id_x(dice):
    while True:
        number = resident_id(dice)
        if number.endswith("X"):
            return number


def wrong_check(dice):
    number = resident_id(dice)
    return number[:-1] + dice.choice([digit for digit in "0123456789" if digit != number[-1]])


def old_id(dice):
    return dice.choice(AREAS) + date(dice, 1940, 1980)[2:] + f"{dice.randint(1, 999):03}"


def green_card(dice):
    return "".join(dice.choice("ABCDEFGHJKLMNPRSTUVW") for _ in range(3)) + digits(dice, 12)


def digits(dice, count):
    return "".join(dice.choice("0123456789") for _ in range(count))


def mobile(dice):
    return "1" + dice.choice("33335578889967" "4") + digits(dice, 9)


def landline(dice):
    code = dice.choice("0878 0878 0871 0874 0872 028 010 021 020 0755 0571 0851".split())
    return code, dice.choice("2345678") + digits(
        dice, 7 if len(code) == 3 or code in ("0755", "0571", "0851", "0871") else 6
    )


def luhn(body):
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit)
        if place % 2 == 0:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return str(-total % 10)


def bank_card(dice):
    prefix = dice.choice("621700 622848 621226 622202 622262 621661 623668 622188 625912 436742 545619".split())
    body = prefix + digits(dice, (16 if prefix[0] in "45" else dice.choice((16, 19))) - 7)
    return body + luhn(body)


def account(dice):
    return dice.choice("1234579") + digits(dice, dice.choice((14, 15, 16, 17, 18, 19)))


def passport(dice):
    if dice.random() < 0.5:
        return dice.choice("EG") + digits(dice, 8)
    return "E" + dice.choice("ABCDEFGHJKLMN") + digits(dice, 7)


def permit(dice):
    return dice.choice("HM") + digits(dice, dice.choice((8, 10)))


def plate(dice, kind=None):
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    start = dice.choice(PROVINCES) + dice.choice("AAABCDEEEFGHJ")
    if (kind or dice.choice(("plain", "plain", "new"))) == "new":
        return start + (
            dice.choice("DFAB") + dice.choice(letters + "0123456789") + digits(dice, 4)
            if dice.random() < 0.7
            else digits(dice, 5) + dice.choice("DF")
        )
    body = list(digits(dice, 5))
    for _ in range(dice.choice((0, 1, 1, 2))):
        body[dice.randrange(5)] = dice.choice(letters)
    return start + "".join(body)


def email(dice):
    name = "".join(dice.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(dice.randint(3, 8)))
    name += dice.choice(["", "", digits(dice, 3), "_" + digits(dice, 2), "." + dice.choice(("lab", "zx", "yn"))])
    return (
        name + "@" + dice.choice("qq.com 163.com 126.com sina.com.cn 139.com foxmail.com outlook.com gmail.com".split())
    )


def qq(dice):
    return dice.choice("123456789") + digits(dice, dice.randint(6, 9))


def wechat(dice):
    return dice.choice(["wxid_", "yn", "zhx-", "Lao", "abc_"]) + "".join(
        dice.choice("abcdefghijkmnpqrstuvwxyz0123456789") for _ in range(dice.randint(6, 10))
    )


def uscc(dice, prefix=None):
    prefix = prefix or dice.choice(("91", "91", "91", "92", "93", "52", "11", "12"))
    body = prefix + dice.choice(AREAS[:40])
    code = "".join(dice.choice(CREDIT[:29]) if dice.random() < 0.5 else dice.choice("0123456789") for _ in range(8))
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    rest = 11 - sum(int(character, 36) * weight for character, weight in zip(code, weights)) % 11
    body += code + {10: "X", 11: "0"}.get(rest, str(rest))
    total = sum(CREDIT.index(character) * pow(3, place, 31) for place, character in enumerate(body))
    return body + CREDIT[(31 - total % 31) % 31]


def licence15(dice):
    body = dice.choice(AREAS) + "6" + digits(dice, 7)
    product = 10
    for digit in body:
        product = (product + int(digit)) % 10 or 10
        product = product * 2 % 11
    return body + str((11 - product) % 10)
