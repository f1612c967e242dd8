import Diagnostics
import Files
extension SiteReader {
  mutating func checkResults(_ site: Site) {}
  mutating func checkPersonalData(_ site: Site?) {}
  mutating func checkPlan(_ plan: Plan) {}
  mutating func readRounds(_ files: [FileTree.File], into projects: inout [ReadProject], _ names: PlanNames) {}
}
