/// The texts of a new site's and a new agency's `index.md`.
enum SiteTemplate {
  static let site = """
    ---
    title: แผนและงบประมาณที่ตรวจสอบได้
    language: th
    ---

    แผนและงบประมาณของหน่วยงาน ที่ทุกคนเปิดอ่านและตรวจสอบได้

    """

  static func agency(_ id: String) -> String {
    """
    ---
    title: \(id)
    # short: ชื่อย่อ
    # province: จังหวัด
    # website: https://example.go.th
    ---

    """
  }
}
