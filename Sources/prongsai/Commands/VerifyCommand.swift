import Diagnostics
import Publishing

/// `prongsai verify`: whether a published folder is what its manifest says, and what its content makes.
enum VerifyCommand: Command {
  static let description = CommandDescription(
    name: "verify",
    summary: Message(
      thai: "ตรวจเว็บไซต์ที่เผยแพร่ว่าครบและตรงกับแผน",
      english: "verify that a published site is whole, and what its plans make"),
    discussion: Message(
      thai: """
        เทียบทุกไฟล์ของเว็บไซต์กับ manifest.json แล้วบอกไฟล์ที่ขาด ที่ถูกแก้ และที่เกินมา
        เมื่อระบุ --content จะสร้างเว็บไซต์จากแผนขึ้นใหม่โดยไม่เขียนไฟล์ใด แล้วเทียบทุกไฟล์อีกชั้นหนึ่ง
        ผู้ตรวจสอบจึงรู้ได้ว่าตัวเลขบนเว็บไซต์มาจากแผนชุดนี้จริง แม้มีผู้แก้ทั้งไฟล์และ manifest.json
        สถานะเมื่อจบ: 0 ตรงทุกไฟล์, 1 มีไฟล์ที่ไม่ตรง, 2 ใช้คำสั่งผิดหรืออ่านไฟล์ไม่ได้
        """,
      english: """
        Compares every file of the site with manifest.json, and names what is missing, changed or extra.
        With --content it makes the site from the plans once more, writes nothing, and compares every file with that.
        So an auditor knows that the figures on the site come from these plans, even if someone changed a file and
        manifest.json together.
        Exit status: 0 every file agrees, 1 some do not, 2 wrong use or files that cannot be read.
        """),
    operands: [
      .init(
        name: "SITE", choices: [], isRequired: false,
        summary: Message(thai: "โฟลเดอร์ของเว็บไซต์ (ปกติ: site)", english: "the folder of the site (default: site)"))
    ],
    options: [
      .init(
        "content", value: "DIR",
        Message(thai: "เทียบกับแผนในโฟลเดอร์นี้ด้วย", english: "compare with the plans of this folder too")),
      .init(
        "theme", value: "DIR",
        Message(
          thai: "ชุดรูปแบบที่ใช้สร้าง (ปกติ: ตามที่เว็บไซต์กำหนด หรือ themes/default)",
          english: "the theme that it was built with (default: as the site says, or themes/default)")),
      .language, .help, .version,
    ],
    examples: [
      .init(
        line: "prongsai verify site --content content",
        summary: Message(
          thai: "เว็บไซต์นี้มาจากแผนในโฟลเดอร์ content จริงหรือไม่", english: "does this site come from the plans in content?")),
      .init(
        line: "prongsai verify /media/usb/site",
        summary: Message(thai: "สำเนานี้ครบถ้วนหรือไม่", english: "is this copy whole?")),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) async throws(UsageError) -> ExitStatus {
    let site = arguments.operands.first ?? "site"
    if arguments["theme"] != nil, arguments["content"] == nil { throw .unusable(.themeWithoutContent) }
    // The pages have the language that they were built in, whatever that of these messages is.
    let options = arguments["content"].map { BuildOptions(content: $0, output: site, theme: arguments["theme"]) }
    let found: Verification
    do {
      found = try await verify(site: site, against: options, jobs: nil)
    } catch {
      terminal.complain(error.message)
      return .misuse
    }
    if let content = found.content, content.diagnostics.hasErrors {
      terminal.report(content.diagnostics, as: .text, in: content.tree, below: arguments["content"] ?? "")
      terminal.complain(.contentMakesNoSite)
    }
    for difference in found.differences { terminal.print(difference.message) }
    terminal.print(found.summary)
    return found.isWhole ? .done : .contentHasErrors
  }
}

extension Verification.Difference {
  /// The line of one file.
  fileprivate var message: Message {
    let path = VisibleText.escaping(path)
    return switch kind {
    case .missing: Message(thai: "ขาด: \(path)", english: "missing: \(path)")
    case .changed: Message(thai: "ถูกแก้: \(path)", english: "changed: \(path)")
    case .extra: Message(thai: "เกินมา: \(path)", english: "extra: \(path)")
    case .notOfContent: Message(thai: "ไม่ตรงกับแผน: \(path)", english: "not what the plans make: \(path)")
    case .missingOfContent:
      Message(thai: "แผนมี แต่เว็บไซต์ไม่มี: \(path)", english: "the plans make it, the site lacks it: \(path)")
    case .extraOfContent:
      Message(thai: "เว็บไซต์มี แต่แผนไม่มี: \(path)", english: "the site has it, the plans do not make it: \(path)")
    }
  }
}

extension Verification {
  /// The line that a verification ends in.
  fileprivate var summary: Message {
    let (count, version) = (differences.count, version == toolVersion ? "" : version)
    var thai = count == 0 ? "\(files) ไฟล์ ตรงทุกไฟล์" : "\(files) ไฟล์, ไม่ตรง \(count) แห่ง"
    var english =
      count == 0 ? "\(files) files, all as they should be" : "\(files) files, \(count) difference\(plural(count))"
    if let only {
      thai += "; เป็นส่วนหนึ่งของเว็บไซต์ เฉพาะ \(VisibleText.escaping(only))"
      english += "; a part of a site, \(VisibleText.escaping(only)) alone"
    }
    if let content, !content.diagnostics.hasErrors {
      thai += content.isSameContent ? "; แผนเป็นชุดเดียวกับที่ใช้สร้าง" : "; แผนไม่ใช่ชุดเดียวกับที่ใช้สร้าง"
      english +=
        content.isSameContent
        ? "; the plans are those it was built from" : "; the plans are not those it was built from"
      if !content.isSameTheme {
        thai += "; ชุดรูปแบบไม่ใช่ชุดเดียวกับที่ใช้สร้าง"
        english += "; the theme is not the one it was built with"
      }
    }
    if !version.isEmpty {
      thai += "; สร้างด้วยโปรแกรมรุ่น \(version) ส่วนรุ่นนี้คือ \(toolVersion)"
      english += "; built by version \(version), while this is \(toolVersion)"
    }
    return Message(thai: thai, english: english)
  }
}

extension Message {
  fileprivate static var themeWithoutContent: Message {
    Message(thai: "--theme ใช้คู่กับ --content เท่านั้น", english: "--theme is of use only together with --content")
  }

  fileprivate static var contentMakesNoSite: Message {
    Message(
      thai: "แผนมีข้อผิดพลาด จึงสร้างเว็บไซต์มาเทียบไม่ได้",
      english: "the plans have errors, so they make no site to compare with")
  }
}
