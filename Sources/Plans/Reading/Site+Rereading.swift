package import Diagnostics
package import Files

extension Site {
  /// The site with one of its plans read again, as if nothing else of the content had changed.
  ///
  /// What only a look at the whole content can tell is taken from the site as it is: whether the plan is counted, where
  /// its links to other folders lead. So what is found wrong is wrong, but what is not may be.
  ///
  /// - Parameters:
  ///   - address: the plan.
  ///   - tree: the files of the plan's folder, and the framework lists.
  ///   - files: the same files, each read for itself.
  ///   - includesDrafts: whether a plan with `status: draft` is read.
  ///   - diagnostics: takes what is wrong in these files, in the order of places.
  /// - Returns: nil where the site had no such plan, or has none now.
  package func rereading(
    _ address: PlanAddress, in tree: FileTree, _ files: [ContentFile], includesDrafts: Bool,
    diagnostics: inout [Diagnostic]
  ) -> (site: Site, plan: Plan)? {
    guard let agency = agencies.firstIndex(where: { $0.id == address.agency }),
      let place = agencies[agency].plans.firstIndex(where: { $0.address == address })
    else { return nil }
    let folder = PlanFolder(agency: address.agency, path: "\(address.agency)/\(address.plan)")
    let isOwn = { (file: ContentFile) in file.path.utf8.starts(with: (folder.path + "/").utf8) }
    let own = files.filter(isOwn)
    var reader = SiteReader(tree, files.filter { !isOwn($0) }, includesDrafts: includesDrafts, scope: .whole)
    reader.ownFields = self
    reader.links = links
    let read = ReadPlan(folder, own, in: reader)
    reader.plans = [folder.path: read]
    reader.diagnostics += own.flatMap(\.diagnostics)
    guard var plan = reader.take(folder.path) else { return nil }
    plan.isCounted = agencies[agency].plans[place].isCounted
    var site = self
    site.agencies[agency].plans[place] = plan.head
    reader.checkLinks()
    reader.checkPersonalData(site)
    site.links = reader.links
    diagnostics += reader.diagnostics.sortedByPlace
    return (site, plan)
  }
}
