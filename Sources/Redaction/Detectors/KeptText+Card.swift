extension KeptText {
  /// What stays because the settings, the rules or the record itself make it public.
  static let card = RuleCard(
    "keep.bureau", title: "机关自己的信息和公共服务电话", basis: "政府信息公开条例第二十条；行政处罚法第五十九条",
    summary: "site.yml 和 redaction.yml 中写明的机关名称、对外电话、公共服务号码",
    keeps: ["举报请拨打12350、12345", "楚雄彝族自治州应急管理局，电话0878-3389012", "本机关电话：3389012", "火警119，急救120"])
}
