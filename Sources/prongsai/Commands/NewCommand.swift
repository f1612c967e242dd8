import Diagnostics
import Publishing

/// `prongsai new`: the first file of a plan or of a project, ready to be filled in.
enum NewCommand: Command {
  static let description = CommandDescription(
    name: "new",
    summary: Message(thai: "เริ่มแผนใหม่หรือโครงการใหม่", english: "begin a new plan or project"),
    discussion: Message(
      thai: """
        สร้างไฟล์ตั้งต้นที่มีคำอธิบายอยู่ในตัว ไฟล์ที่มีอยู่แล้วจะไม่ถูกเขียนทับ
          prongsai new plan หน่วยงาน/ปี                เช่น lampang-peo/2565
          prongsai new project หน่วยงาน/ปี            เลขที่โครงการถัดไปจะถูกใช้ให้เอง
        """,
      english: """
        Writes a first file that explains itself; a file that is there already is never overwritten.
          prongsai new plan AGENCY/YEAR               such as lampang-peo/2565
          prongsai new project AGENCY/YEAR            takes the next number by itself
        """),
    operands: [
      .init(
        name: "plan|project", choices: ["plan", "project"], isRequired: true,
        summary: Message(thai: "สิ่งที่จะเริ่ม", english: "what to begin")),
      .init(
        name: "AGENCY/YEAR", choices: [], isRequired: true,
        summary: Message(
          thai: "โฟลเดอร์ของแผน เช่น lampang-peo/2565", english: "the folder of the plan, such as lampang-peo/2565")),
    ],
    options: [
      .content,
      .init("title", value: "TEXT", Message(thai: "ชื่อโครงการ", english: "the title of the project")),
      .init(
        "number", value: "N",
        Message(thai: "เลขที่โครงการ (ปกติ: เลขถัดไป)", english: "the number of the project (default: the next)")),
      .language, .help, .version,
    ],
    examples: [
      .init(
        line: "prongsai new plan lampang-peo/2565",
        summary: Message(
          thai: "แผนของปีใหม่ (และหน่วยงาน หากยังไม่มี)", english: "the plan of a new year (and its agency, if it is new)")),
      .init(
        line: "prongsai new project lampang-peo/2565 --title \"โครงการส่งเสริมการอ่าน\"",
        summary: Message(thai: "โครงการใหม่ในแผนนั้น", english: "a new project in that plan")),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws(UsageError) -> ExitStatus {
    let place = arguments.operands[1]
    let content = arguments["content"] ?? "content"
    let scaffold = Scaffold(content: content, place: place)
    let isPlan = arguments.operands[0] == "plan"
    if isPlan, let option = ["title", "number"].first(where: { arguments[$0] != nil }) {
      throw .unusable(
        Message(
          thai: "ตัวเลือก --\(option) ใช้กับโครงการเท่านั้น ชื่อของแผนเขียนในไฟล์ที่สร้าง",
          english: "--\(option) is of a project; write what a plan is called into its file"))
    }
    do {
      let written =
        try isPlan
        ? scaffold.writePlan() : scaffold.writeProject(number: arguments["number"], title: arguments["title"])
      for path in written { terminal.print(Message(thai: "เขียนแล้ว: \(path)", english: "wrote \(path)")) }
      terminal.print(.nextStep)
      return .done
    } catch {
      terminal.complain(error.message)
      return .misuse
    }
  }
}

extension Message {
  fileprivate static var nextStep: Message {
    Message(
      thai: "ขั้นต่อไป: เปิดไฟล์ด้วยโปรแกรมแก้ไขข้อความ กรอกข้อมูล แล้วตรวจด้วย prongsai check --drafts",
      english: "next: open the file in a text editor, fill it in, then check it with prongsai check --drafts")
  }
}
