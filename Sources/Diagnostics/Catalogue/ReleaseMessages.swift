/// What there is to say on a release and on its bundle.
extension DiagnosticKind {
  static let release: [DiagnosticKind] = [
    releaseClockBack, releaseRecordMissing, releaseNameTaken, releaseInputsChanged, releasePreviousMissing,
    releaseUnknown, releaseArchiveMissing, releaseArchiveChanged, releaseDiffers, releaseOtherVersion,
    releaseBundleChanged, bundleUnreadable, bundleEncrypted, bundleTooLarge, bundleManifestUnreadable, bundleMissing,
    bundleExtra, bundleChanged, bundleDoubled, bundleUnsafe, bundleForbidden, bundleSumsDiffer, bundleDeletion,
    bundleAltered,
  ]

  public static let releaseClockBack = DiagnosticKind(
    "release.clock-back", .error,
    message: .init(
      "基准日 {0} 早于上一次发布的日期 {1}", "the day {0} lies before the last release of {1}"),
    hint: .init(
      "请检查电脑日期、--on 和 site.yml 的 asOf；发布日期不能倒退",
      "check the clock, --on and asOf in site.yml; releases never go back"))
  public static let releaseRecordMissing = DiagnosticKind(
    "release.record-missing", .error,
    message: .init(
      "第 {0} 次发布公开的案件已从 content/ 中消失，没有撤回记录",
      "a record that release {0} shows has vanished from content/ without being withdrawn"),
    hint: .init(
      "请恢复该案件的文件；确应撤下的，用 gongshi withdraw 说明理由",
      "put its file back; to take it down use gongshi withdraw with a reason"))
  public static let releaseNameTaken = DiagnosticKind(
    "release.name-taken", .error,
    message: .init("要写的文件已经存在", "what the release is to write is there already"),
    hint: .init(
      "请核对台账是否完整，再把该文件移到别处", "check that the ledger is whole, then move the file away"))
  public static let releaseInputsChanged = DiagnosticKind(
    "release.inputs-changed", .error,
    message: .init(
      "发布过程中 content/ 或 Templates/ 有改动，未发布", "content/ or Templates/ changed while the release was made"),
    hint: .init("请等其他人保存完毕后重新发布", "release again when nobody is writing there"))
  public static let releasePreviousMissing = DiagnosticKind(
    "release.previous-missing", .error,
    message: .init(
      "找不到第 {0} 次发布的文件清单，无法算出应删除的文件",
      "the list of files of release {0} is missing: what to delete cannot be told"),
    hint: .init(
      "请从备份恢复 content/archive/ 中的存档或 releases/ 中的上传包",
      "restore its archive in content/archive/ or its bundle in releases/ from a copy"))
  public static let releaseUnknown = DiagnosticKind(
    "release.unknown", .error,
    message: .init("台账中没有第 {0} 次发布", "the ledger knows no release {0}"),
    hint: .init("请用 gongshi history 或台账核对发布序号", "look the number up in the ledger"))
  public static let releaseArchiveMissing = DiagnosticKind(
    "release.archive-missing", .error,
    message: .init("第 {0} 次发布的输入存档不存在或无法读取", "the archive of inputs of release {0} is missing or cannot be read"),
    hint: .init("请从备份恢复该文件", "restore the file from a copy"))
  public static let releaseArchiveChanged = DiagnosticKind(
    "release.archive-changed", .error,
    message: .init("第 {0} 次发布的输入存档被改动过", "the archive of inputs of release {0} was altered"),
    hint: .init("请从备份恢复该文件；台账中记有它的校验值", "restore the file from a copy; the ledger has its digest"))
  public static let releaseDiffers = DiagnosticKind(
    "release.differs", .error,
    message: .init("重新生成的第 {0} 次发布与台账中的校验值不符", "release {0} made again is not what the ledger has sealed"),
    hint: .init(
      "请用当时的程序版本（{1}）重做；版本相同而不符的，请保留现场并联系维护人员",
      "use the version of the program that made it ({1}); if it is the same, keep the workspace and tell the maintainers"
    ))
  public static let releaseOtherVersion = DiagnosticKind(
    "release.other-version", .warning,
    message: .init("第 {0} 次发布由版本 {1} 生成，现在的版本是 {2}", "release {0} was made by version {1}, this is {2}"),
    hint: .init("结果不同时请改用版本 {1}", "use version {1} if the result differs"))
  public static let releaseBundleChanged = DiagnosticKind(
    "release.bundle-changed", .error,
    message: .init("该文件不是第 {0} 次发布的上传包", "the file is not the bundle of release {0}"),
    hint: .init("请把它移到别处，再运行 gongshi rebuild", "move it away and run gongshi rebuild again"))

  public static let bundleUnreadable = DiagnosticKind(
    "bundle.unreadable", .error,
    message: .init("不是完好的 ZIP 文件", "this is no sound ZIP archive"),
    hint: .init("请重新复制上传包，或用 gongshi rebuild 重做", "copy the bundle again, or make it again with gongshi rebuild"))
  public static let bundleEncrypted = DiagnosticKind(
    "bundle.encrypted", .error,
    message: .init("压缩包含有加密的文件", "the archive holds encrypted files"),
    hint: .init("请使用原来的上传包", "use the bundle as it was made"))
  public static let bundleTooLarge = DiagnosticKind(
    "bundle.too-large", .error,
    message: .init("压缩包解开后超过限度", "the archive unpacks to more than the limits allow"),
    hint: .init("不要解压；请使用原来的上传包", "do not unpack it; use the bundle as it was made"))
  public static let bundleManifestUnreadable = DiagnosticKind(
    "bundle.manifest-unreadable", .error,
    message: .init("文件清单不是本程序生成的", "this is not a list of files of this program"),
    hint: .init("请使用原来的上传包", "use the bundle as it was made"))
  public static let bundleMissing = DiagnosticKind(
    "bundle.missing", .error,
    message: .init("上传包缺少这个文件", "the bundle lacks this file"),
    hint: .init("请使用原来的上传包", "use the bundle as it was made"))
  public static let bundleExtra = DiagnosticKind(
    "bundle.extra", .error,
    message: .init("文件不在上传包的清单中", "the file is not in the list of the bundle"),
    hint: .init("有人往上传包里加了文件；请使用原来的上传包", "somebody added it; use the bundle as it was made"))
  public static let bundleChanged = DiagnosticKind(
    "bundle.changed", .error,
    message: .init("文件内容与清单不符", "the file is not the one in the list"),
    hint: .init("请使用原来的上传包", "use the bundle as it was made"))
  public static let bundleDoubled = DiagnosticKind(
    "bundle.doubled", .error,
    message: .init("同一文件名出现两次（不分大小写）", "the name stands twice (letters of either case)"),
    hint: .init("不要解压；请使用原来的上传包", "do not unpack it; use the bundle as it was made"))
  public static let bundleUnsafe = DiagnosticKind(
    "bundle.unsafe-entry", .error,
    message: .init(
      "不是上传包应有的文件：路径越出文件夹，或者是链接、文件夹",
      "no file of a bundle: its path leads elsewhere, or it is a link or a folder"),
    hint: .init("不要解压；请使用原来的上传包", "do not unpack it; use the bundle as it was made"))
  public static let bundleForbidden = DiagnosticKind(
    "bundle.forbidden", .error,
    message: .init("这种文件不得上传（源文件、日志、台账等）", "files of this kind must not be uploaded (sources, logs, the ledger)"),
    hint: .init("请使用原来的上传包", "use the bundle as it was made"))
  public static let bundleSumsDiffer = DiagnosticKind(
    "bundle.sums-differ", .error,
    message: .init("SHA256SUMS 与清单不符", "SHA256SUMS differs from the list"),
    hint: .init("请使用原来的上传包", "use the bundle as it was made"))
  public static let bundleDeletion = DiagnosticKind(
    "bundle.deletion", .error,
    message: .init("要删除的路径仍在网站中，或者不是网站的路径", "the path to delete is still part of the site, or is no path of a site"),
    hint: .init("不要按此删除；请使用原来的上传包", "do not delete it; use the bundle as it was made"))
  public static let bundleAltered = DiagnosticKind(
    "bundle.altered", .error,
    message: .init(
      "压缩包重新打包过，或者文件之间夹有别的内容", "the archive was packed anew, or holds something beside its files"),
    hint: .init("请使用原来的上传包", "use the bundle as it was made"))
}
