package import Fiscal

/// The text of a new plan's `index.md`: complete enough to build, with a comment at each place that wants a decision.
package struct PlanTemplate: Sendable {
  package let fiscalYear: FiscalYear

  package init(fiscalYear: FiscalYear) { self.fiscalYear = fiscalYear }

  package var text: String {
    """
    ---
    title: แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. \(fiscalYear.buddhistEra)
    fiscal_year: \(fiscalYear.buddhistEra)
    # action = แผนปฏิบัติการ, spending = แผนการใช้จ่าย, hr = แผนบริหารงานบุคคล, monitoring = แบบติดตาม, procurement, other
    kind: action
    # draft = ร่าง (สร้างเฉพาะเมื่อสั่ง --drafts), approved = อนุมัติแล้ว, amended = แก้ไขเพิ่มเติม, closed = สิ้นสุดแล้ว
    status: draft
    strategies:
      - id: 1
        title: ชื่อยุทธศาสตร์ที่ 1
    groups:
      - id: admin
        title: กลุ่มอำนวยการ
      - id: policy
        title: กลุ่มนโยบายและแผน
    # ยอดรวมที่เอกสารซึ่งลงนามแล้วพิมพ์ไว้ ทุกครั้งที่สร้างเว็บไซต์จะเทียบให้ ลบเครื่องหมาย # เมื่อพร้อม
    # declared:
    #   total: 1,000,000
    #   quarters: 250,000 | 250,000 | 250,000 | 250,000
    #   projects: 1
    ---

    คำนำของแผน เขียนสั้น ๆ ว่าแผนนี้คืออะไร ครอบคลุมงานใด และใช้ข้อมูลจากเอกสารฉบับใด

    """
  }
}

/// The text of a new project's file: complete enough to build.
package struct ProjectTemplate: Sendable {
  package let number: String
  package let title: String

  package init(number: String, title: String) {
    self.number = number
    self.title = title
  }

  package var text: String {
    """
    ---
    title: \(ProjectTemplate.quoted(title))
    number: \(number.utf8.allSatisfy(ProjectTemplate.isDigit) ? number : ProjectTemplate.quoted(number))
    # เลขหรือชื่อยุทธศาสตร์ และกลุ่มที่รับผิดชอบ ตามที่ประกาศไว้ใน index.md ของแผน (กลุ่มแรกเป็นเจ้าภาพ)
    # strategy: 1
    # groups:
    #   - policy
    # period: ต.ค. – ก.ย.
    # งบประมาณ: none = ไม่ใช้งบประมาณ; ไตรมาสที่ไม่ระบุให้ใส่ ~
    # budget:
    #   total: 100,000
    #   quarters: 25,000 | 25,000 | 25,000 | 25,000
    # indicators:
    #   - text: ผู้เข้าร่วมมีความพึงพอใจ
    #     target: ไม่น้อยกว่าร้อยละ 80
    ---

    ## หลักการและเหตุผล

    ## วัตถุประสงค์

    ## ผลที่คาดว่าจะได้รับ

    """
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// A text of YAML in quotes, so that no character in it can mean anything else.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"", "\\": quoted += "\\" + String(character)
      case "\n", "\r", "\t": quoted += " "
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }
}
