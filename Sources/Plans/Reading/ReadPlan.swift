import Diagnostics
import Files

/// The folder of a plan, read: all of the reading that needs no other plan.
///
/// Plans can be read in any order and at the same time, and one whose files are as they were need not be read again.
package struct ReadPlan: Sendable {
  package let folder: String
  /// None where there is nothing that can be read as a plan, or only a draft that is left out.
  let plan: Plan?
  /// What the key `counted` says, where it stands.
  let counted: Placed<Bool>?
  /// Whether it is a draft that is left out, with all that is wrong with it.
  let isOmitted: Bool
  /// Where links to the plan's files lead.
  let links: LinkMap
  let diagnostics: [Diagnostic]

  init(_ folder: String, agency: String, in reader: SiteReader) {
    self.folder = folder
    var part = reader
    part.links = LinkMap()
    part.diagnostics = []
    plan = part.readPlan(folder, agency: agency)
    counted = plan.flatMap { part.countedKeys[$0.address] }
    isOmitted = part.omitted.contains(folder)
    links = part.links
    diagnostics = part.diagnostics
  }
}

extension SiteReader {
  /// Takes what a plan's folder was found to hold; it is read here where it was not before.
  mutating func take(_ folder: String, agency: String) -> Plan? {
    let read = plans[folder] ?? ReadPlan(folder, agency: agency, in: self)
    diagnostics += read.diagnostics
    links.add(read.links)
    if read.isOmitted { omitted.insert(folder) }
    if let plan = read.plan { countedKeys[plan.address] = read.counted }
    return read.plan
  }
}
