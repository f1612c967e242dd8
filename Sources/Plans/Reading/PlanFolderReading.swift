import Diagnostics
import Documents
import Files
import Language

extension SiteReader {
  /// Reads a plan's folder: its document, its projects, its pages and its rounds of results.
  mutating func readPlan(_ folder: String, agency: String) -> Plan? {
    guard let listing = tree.folder(folder) else { return nil }
    let address = PlanAddress(agency: agency, plan: Self.name(of: folder))
    let documents = PlanDocuments(folder, agency: agency, in: self)
    if documents.isOmitted {
      omitted.insert(folder)
      return nil
    }
    diagnostics += documents.diagnostics
    checkName(folder)
    links[folder + "/index.md"] = .page(.plan(address, .overview))
    var attachments = self.attachments(listing.files, below: folder)
    var pages: [ProsePage] = []
    var roundFiles: [FileTree.File] = []
    for child in listing.folders {
      let files = filesBelow(child)
      let name = Self.name(of: child)
      attachments += self.attachments(files.others, below: folder)
      guard name == "pages" || name == "results" else {
        if let first = files.markdown.first { diagnostics.append(.misplacedFile(first.path)) }
        continue
      }
      let own = tree.folder(child)?.files.filter(\.isMarkdown) ?? []
      for file in files.markdown where file.path != Self.path(child, String(file.name)) {
        diagnostics.append(.misplacedFile(file.path))
      }
      if name == "pages" {
        pages = readProse(own, besidesIndex: false) { .plan(address, .prose($0)) }
      } else {
        roundFiles = own
      }
    }
    publish(&attachments) { .planFile(address, $0) }
    guard let index = documents.index else {
      // A link to a project of a plan that cannot be read is not one more error.
      for file in listing.files where file.isMarkdown { links[file.path] = .page(.plan(address, .overview)) }
      return nil
    }
    var projects = projects(of: documents, index, address)
    readRounds(roundFiles, into: &projects, index.names)
    // A number is no gap where the file that has it cannot be read.
    let isWhole = projects.count == listing.files.count { $0.isMarkdown } - 1
    settlePlan(&projects, index.plan, isWhole: isWhole)
    guard var plan = index.plan else { return nil }
    if let counted = index.counted { countedKeys[address] = counted }
    plan.projects = projects.map(\.project)
    plan.pages = pages
    plan.attachments = attachments
    checkPlan(plan)
    return plan
  }

  /// The projects of a plan in its order, and their addresses for links.
  private mutating func projects(
    of documents: PlanDocuments, _ index: PlanIndex, _ address: PlanAddress
  ) -> [ReadProject] {
    for (file, project) in documents.projects {
      // A link to a file that cannot be read is not one more error.
      let page = project.flatMap { $0.project.hasPage ? PlanPage.project($0.project.id) : nil }
      links[file] = page.map { .page(.plan(address, $0)) } ?? .row(.plan(address, .overview))
    }
    return documents.projects.compactMap(\.project).inPlanOrder(strategies: index.plan?.strategies.map(\.id) ?? [])
  }
}

extension [ReadProject] {
  /// The projects by number, as numbers are counted (2 before 10), then by file name.
  ///
  /// Where numbers start anew in each strategy, so that some repeat, the strategies' order comes first.
  fileprivate func inPlanOrder(strategies: [String]) -> [ReadProject] {
    var ranks: [String: Int] = [:]
    for (rank, id) in strategies.enumerated() { ranks[id] = rank }
    var numbers: Set<MatchingKey> = []
    let repeats = contains { !numbers.insert(MatchingKey($0.number.text)).inserted }
    let keyed = map { project in
      let rank = repeats ? project.project.strategy.flatMap { ranks[$0] } ?? strategies.count : 0
      return (rank: rank, number: NumberKey(project.number.text), project: project)
    }
    return keyed.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.number != right.number { return left.number < right.number }
      return left.project.file.utf8.lexicographicallyPrecedes(right.project.file.utf8)
    }.map(\.project)
  }
}

extension Diagnostic {
  fileprivate static func misplacedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "misplaced-file", at: Location(file: path),
      message: Message(
        thai: "ในโฟลเดอร์ของแผน ไฟล์เนื้อหาอยู่ได้เฉพาะชั้นบนสุด ใน pages/ หรือใน results/",
        english: "in a plan's folder, content stands directly in it, in pages/ or in results/"),
      hint: Message(
        thai: "ย้ายไฟล์โครงการไว้ข้าง index.md ของแผน และย้ายหน้าเนื้อหาไปไว้ใน pages/",
        english: "move a project beside the plan's index.md, and a page of prose into pages/"))
  }
}
