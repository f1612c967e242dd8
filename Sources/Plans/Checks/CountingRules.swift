import Diagnostics
import Fiscal

extension SiteReader {
  /// Settles which plans enter the totals of their agency and of the site: rule 7 of counting.
  ///
  /// A plan of made-up data never does. One that says so does, or does not. Else the only action or spending plan of an
  /// agency and year does, or the only one that does not say beside others that say no; where two do not say, both are
  /// reported.
  mutating func settleCounting(_ site: inout Site) {
    for agency in site.agencies.indices {
      var plans = site.agencies[agency].plans
      let candidates = plans.indices.filter { index in
        !plans[index].isSample && (plans[index].kind == .action || plans[index].kind == .spending)
      }
      let byYear = Dictionary(grouping: candidates) { plans[$0].fiscalYear }
      for index in plans.indices {
        plans[index].isCounted = !plans[index].isSample && countedKeys[plans[index].address]?.value == true
      }
      for (_, members) in byYear {
        let silent = members.filter { countedKeys[plans[$0].address] == nil }
        // A message names four others; all plans, for each of them, took the square of their number.
        let beside = silent.prefix(5).map { plans[$0] }
        if silent.count == 1, !members.contains(where: { plans[$0].isCounted }) {
          plans[silent[0]].isCounted = true
        } else if silent.count > 1 {
          for index in silent {
            diagnostics.append(.severalCountedPlans(plans[index], beside: beside))
          }
        }
      }
      site.agencies[agency].plans = plans
    }
  }
}

extension Diagnostic {
  fileprivate static func severalCountedPlans(_ plan: Plan, beside plans: [Plan]) -> Diagnostic {
    Diagnostic(
      id: "several-counted-plans", at: plan.location,
      message: Message(
        thai:
          "หน่วยงานนี้มีแผนปฏิบัติการหรือแผนการใช้จ่ายของปี \(plan.fiscalYear.buddhistEra) มากกว่าหนึ่งแผน จึงไม่รู้ว่าจะนับยอดของแผนใด",
        english:
          "the agency has more than one action or spending plan of FY \(plan.fiscalYear.buddhistEra); each says whether it is counted"
      ),
      hint: Message(
        thai: "ใส่ counted: yes ในแผนที่นับยอด และ counted: no ในแผนที่แสดงเงินก้อนเดียวกัน",
        english:
          "write 'counted: yes' in the plan that enters the totals and 'counted: no' in one that repeats its money"),
      notes: plans.filter { $0.location != plan.location }.prefix(4).map { other in
        .init(Message(thai: "อีกแผนหนึ่งอยู่ที่นี่", english: "another one is here"), at: other.location)
      })
  }
}
