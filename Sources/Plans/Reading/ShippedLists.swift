import Diagnostics
import Documents

/// The lists of framework items that plans all over the country answer to, and that no content folder need keep.
enum ShippedLists {
  private static let texts = [
    // The National Strategy (2018–2037), announced in the Royal Gazette on 13 October 2018.
    "national-strategy-2561": """
    title: ยุทธศาสตร์ชาติ (พ.ศ. 2561–2580)
    items:
      1: ยุทธศาสตร์ชาติด้านความมั่นคง
      2: ยุทธศาสตร์ชาติด้านการสร้างความสามารถในการแข่งขัน
      3: ยุทธศาสตร์ชาติด้านการพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษย์
      4: ยุทธศาสตร์ชาติด้านการสร้างโอกาสและความเสมอภาคทางสังคม
      5: ยุทธศาสตร์ชาติด้านการสร้างการเติบโตบนคุณภาพชีวิตที่เป็นมิตรกับสิ่งแวดล้อม
      6: ยุทธศาสตร์ชาติด้านการปรับสมดุลและพัฒนาระบบการบริหารจัดการภาครัฐ
    """
  ]

  static var names: [String] { texts.keys.sorted() }

  static func list(_ name: String) -> Mapping? {
    guard let text = texts[name] else { return nil }
    var ignored: [Diagnostic] = []
    return FrontMatter.readYAML(file: name + ".yml", bytes: Array(text.utf8), diagnostics: &ignored)
  }
}
