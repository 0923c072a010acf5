/// What can go wrong between the finished pages and the folder `public/`.
extension DiagnosticKind {
  static let output: [DiagnosticKind] = [
    outputUnusableName, outputSymbolicLink, outputNotADirectory, outputMountPoint, outputNotOurs, outputHoldsWorkspace,
    outputLocked, outputInTheWay, outputUnsafePath, outputReservedPath, outputDoubledPath, outputRecordDiffers,
    outputOutOfOrder, outputIncomplete, outputDiskFull, outputNotPermitted, outputSystemError, outputLeftover,
    outputManifestMissing, outputManifestUnreadable, outputFileMissing, outputFileChanged, outputFileExtra,
    outputSumsDiffer,
  ]

  public static let outputUnusableName = DiagnosticKind(
    "output.unusable-name", .error,
    message: .init("输出路径的最后一段不能作为文件夹名", "the last part of the output path is no name for a folder"),
    hint: .init("请指定一个文件夹，如 public", "name a folder, such as public"))
  public static let outputSymbolicLink = DiagnosticKind(
    "output.symbolic-link", .error,
    message: .init("输出文件夹是符号链接，无法一步切换", "the output folder is a symbolic link and cannot be switched in one step"),
    hint: .init("请用 --output 指定链接所指的文件夹本身", "give --output the folder that the link points to"))
  public static let outputNotADirectory = DiagnosticKind(
    "output.not-a-folder", .error,
    message: .init("输出路径上已有同名文件，不是文件夹", "the output path is a file, not a folder"),
    hint: .init("请移走该文件或另选文件夹", "move the file away or choose another folder"))
  public static let outputMountPoint = DiagnosticKind(
    "output.mount-point", .error,
    message: .init("输出文件夹是挂载点，无法一步切换", "the output folder is a mount point and cannot be switched in one step"),
    hint: .init("请把上一级文件夹挂载进来，或输出到挂载点内的子文件夹", "mount its parent instead, or choose a folder inside the mount"))
  public static let outputNotOurs = DiagnosticKind(
    "output.not-ours", .error,
    message: .init("输出文件夹不是空的，也不是由本程序生成的", "the output folder is not empty and was not made by this program"),
    hint: .init("为免误删，请另选空文件夹，或先移走其中的文件", "nothing was deleted: choose an empty folder, or move its files away first"))
  public static let outputHoldsWorkspace = DiagnosticKind(
    "output.holds-workspace", .error,
    message: .init("当前文件夹在输出文件夹之内", "the current folder lies inside the output folder"),
    hint: .init("输出会替换整个文件夹，请另选一个", "the output folder is replaced as a whole: choose another"))
  public static let outputLocked = DiagnosticKind(
    "output.locked", .error,
    message: .init("另一个进程正在生成同一输出文件夹", "another process is building the same output folder"),
    hint: .init("请等它结束后再试；锁在进程退出时自动解除", "wait until it ends; the lock goes with its process"))
  public static let outputInTheWay = DiagnosticKind(
    "output.in-the-way", .error,
    message: .init("{0} 挡住了上次中断后的清理", "{0} is in the way of clearing up after an interrupted run"),
    hint: .init("请查看后移走或删除它", "look at it, then move or delete it"))
  public static let outputUnsafePath = DiagnosticKind(
    "output.unsafe-path", .error,
    message: .init("页面路径含有不允许的字符或写法", "the path of a page has a character or form that is not allowed"),
    hint: .init(
      "只用英文字母、数字、“-”“_”“.”，各段不以“.”开头或结尾，不超过 240 个字符",
      "use ASCII letters, digits, '-', '_', '.'; no part begins or ends with '.'; at most 240 characters"))
  public static let outputReservedPath = DiagnosticKind(
    "output.reserved-path", .error,
    message: .init("该文件名由程序自己使用", "the program itself writes the file of this name"),
    hint: .init("请改用 manifest.json、SHA256SUMS 以外的名称", "use another name than manifest.json or SHA256SUMS"))
  public static let outputDoubledPath = DiagnosticKind(
    "output.doubled-path", .error,
    message: .init("两个页面的路径相同或只差大小写：{0}", "two pages have one path, or paths that differ only in case: {0}"),
    hint: .init("请更改其中一个的编号或文件名", "change the id or the file name of one of them"))
  public static let outputRecordDiffers = DiagnosticKind(
    "output.record-differs", .error,
    message: .init("同一案件的页面来自内容不同的两份记录", "pages of one record were made from two states of it"),
    hint: .init("请重新生成；如再次出现，请报告此问题", "build again; if it comes back, report it"))
  public static let outputOutOfOrder = DiagnosticKind(
    "output.out-of-order", .error,
    message: .init("新站点已经完成或放弃，不能再改动", "the new tree is already finished or given up"),
    hint: .init("请重新生成", "build again"))
  public static let outputIncomplete = DiagnosticKind(
    "output.incomplete", .error,
    message: .init(
      "有文件没有写成，未切换，原站点保持不变", "a file could not be written: nothing was switched, the old site is unchanged"),
    hint: .init("请先排除前面列出的错误", "mend the errors listed before this one"))
  public static let outputDiskFull = DiagnosticKind(
    "output.disk-full", .error,
    message: .init("磁盘空间或配额已满", "the disk or the quota is full"),
    hint: .init("请腾出空间后重试；原站点保持不变", "make room and try again; the old site is unchanged"))
  public static let outputNotPermitted = DiagnosticKind(
    "output.not-permitted", .error,
    message: .init("没有权限读写", "reading or writing is not permitted"),
    hint: .init("请检查该文件夹及其上一级的权限", "check the permissions of the folder and its parent"))
  public static let outputSystemError = DiagnosticKind(
    "output.system-error", .error,
    message: .init("操作系统报告读写错误（errno {0}）", "the operating system reports an input/output error (errno {0})"),
    hint: .init("请检查磁盘；原站点保持不变", "check the disk; the old site is unchanged"))
  public static let outputLeftover = DiagnosticKind(
    "output.leftover", .warning,
    message: .init("新站点已经生效，但旧文件没有全部删除", "the new site is live, but the old files could not all be removed"),
    hint: .init("下次生成时会再次清理", "the next build clears them away"))
  public static let outputManifestMissing = DiagnosticKind(
    "output.manifest-missing", .error,
    message: .init("缺少 manifest.json", "manifest.json is missing"),
    hint: .init("请检查上传是否完整，或重新生成", "check that the upload is complete, or build again"))
  public static let outputManifestUnreadable = DiagnosticKind(
    "output.manifest-unreadable", .error,
    message: .init("manifest.json 不是本程序生成的清单", "this is not a manifest of this program"),
    hint: .init("请重新生成", "build again"))
  public static let outputFileMissing = DiagnosticKind(
    "output.file-missing", .error,
    message: .init("清单中的文件不存在", "a file of the manifest is missing"),
    hint: .init("请重新上传或重新生成", "upload it again or build again"))
  public static let outputFileChanged = DiagnosticKind(
    "output.file-changed", .error,
    message: .init("文件内容与清单不符", "the file is not the one in the manifest"),
    hint: .init("请重新上传或重新生成；不要手工修改生成的文件", "upload it again or build again; never edit generated files"))
  public static let outputFileExtra = DiagnosticKind(
    "output.file-extra", .error,
    message: .init("文件不在清单中", "the file is not in the manifest"),
    hint: .init("请删除它；站点只应有生成的文件", "delete it: the site holds generated files only"))
  public static let outputSumsDiffer = DiagnosticKind(
    "output.sums-differ", .error,
    message: .init("SHA256SUMS 缺失或与清单不符", "SHA256SUMS is missing or differs from the manifest"),
    hint: .init("请重新上传或重新生成", "upload it again or build again"))
}
