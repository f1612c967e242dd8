import Diagnostics
import Documents
import Files
import Plans
import Reports

/// A content folder as a value, and what a check says of it.
struct SmallContent {
  var files: [String: String]

  /// A site with one agency and one plan, in which parts of files can stand.
  static let base = SmallContent(files: [
    "index.md": "---\ntitle: เว็บไซต์ทดสอบ\n---\n",
    "office/index.md": "---\ntitle: สำนักงานทดสอบ\n---\n",
    "office/2564/index.md": """
    ---
    title: แผนทดสอบ
    fiscal_year: 2564
    strategies:
      - id: 1
        title: ยุทธศาสตร์ที่หนึ่ง
      - id: 2
        title: ยุทธศาสตร์ที่สอง
    groups:
      - id: supervision
        title: กลุ่มนิเทศ ติดตามและประเมินผล
        aliases:
          - กลุ่มนิเทศฯ
      - id: policy
        title: กลุ่มนโยบายและแผน
    sources:
      - id: area
        title: สพป.
    categories:
      - id: operating
        title: งบดำเนินงาน
      - id: services
        title: ค่าใช้สอย
        parent: operating
    frameworks:
      - id: obec
        title: นโยบาย สพฐ.
        items:
          1: ด้านความปลอดภัย
          2: ด้านโอกาส
    scales:
      - - ปรับปรุง
        - พอใช้
        - ดี
        - ดีมาก
    ---

    """,
    "office/2564/01.md": "---\ntitle: โครงการที่หนึ่ง\nnumber: 1\n---\n",
    "office/2564/02.md": "---\ntitle: โครงการที่สอง\nnumber: 2\n---\n",
    "office/about.md": "---\ntitle: เกี่ยวกับ\n---\n\n## ที่ตั้ง\n",
  ])

  /// The file in which a part of a kind stands.
  static func path(of place: Example.Place) -> String {
    switch place {
    case .site: "index.md"
    case .agency: "office/index.md"
    case .plan: "office/2564/index.md"
    case .project: "office/2564/02.md"
    case .page: "office/about.md"
    }
  }

  /// The base with a part in its place: keys of the part stand for those of the base.
  static func with(_ part: String, in place: Example.Place, isBody: Bool = false) -> SmallContent {
    var content = base
    let path = path(of: place)
    let text = content.files[path] ?? ""
    if isBody {
      content.files[path] = text + "\n" + part
      return content
    }
    let keys = topLevelKeys(of: part)
    var isReplaced = false
    var lines: [Substring] = []
    for line in text.split(separator: "\n").dropFirst().prefix(while: { $0 != "---" }) {
      if let first = line.first, first != " " { isReplaced = keys.contains(String(line.prefix { $0 != ":" })) }
      if !isReplaced { lines.append(line) }
    }
    let ending = part.hasSuffix("\n") ? "" : "\n"
    content.files[path] = "---\n" + lines.joined(separator: "\n") + "\n" + part + ending + "---\n"
    return content
  }

  private static func topLevelKeys(of part: String) -> Set<String> {
    Set(
      part.split(separator: "\n").filter { $0.first.map { $0.isLetter } ?? false }
        .map { String($0.prefix { $0 != ":" }) })
  }

  /// Reads the folder as a check does: the files, what they mean together, and the sums of each plan.
  func check() -> (site: Site?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let tree = FileTree(files.map { FileTree.File(path: $0.key, bytes: Array($0.value.utf8)) })
    let site = Site.read(tree: tree, includeDrafts: true, diagnostics: &diagnostics)
    for plan in site?.agencies.flatMap(\.plans) ?? [] { _ = PlanReport(of: plan, diagnostics: &diagnostics) }
    return (site, diagnostics)
  }
}

extension Site {
  /// The plan of a small content folder.
  var plan: Plan? { agencies.first?.plans.first }

  /// The project in which parts stand.
  var project: Project? { plan?.projects.first { $0.location.file.hasSuffix("/02.md") } }
}

extension [Diagnostic] {
  var errors: [Diagnostic] { filter { $0.severity == .error } }
}
