import Diagnostics
import Foundation
import Plans
import Testing

@testable import Publishing

/// The site of the real FY 2564 plan of Lampang, held to the sums of its printed document.
@Suite(.serialized) struct LampangSiteTests {
  private static let plan = "lampang-peo/2564/"

  /// A file of comma-separated values, without its byte order mark, as rows of fields.
  private func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var rest = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"": field.unicodeScalars.append(rest.removeFirst())
      case "\"": isQuoted.toggle()
      case ",", "\n":
        guard !isQuoted else { field.unicodeScalars.append(scalar); break }
        rows[rows.count - 1].append(field)
        field = ""
        if scalar == "\n" { rows.append([]) }
      case "\r" where !isQuoted: break
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  @Test func `the data files sum to the printed totals`() async throws {
    let place = try Workplace()
    let outcome = try await build(place.options)
    #expect(outcome.counts?.plans == 1)
    #expect(outcome.counts?.projects == 28)

    let totals = try #require(
      JSONSerialization.jsonObject(with: Data(try place.text(Self.plan + "data/totals.json").utf8))
        as? [String: [String: Any]])
    let planned = try #require(totals["planned"])
    #expect(planned["total"] as? Double == 1_602_212)
    let by = try #require(planned["by"] as? [String: [String: Double]])
    #expect(by["strategy"] == ["1": 540_292, "2": 0, "3": 607_520, "4": 18_000, "5": 117_000, "6": 319_400])
    #expect(by["quarter"] == ["1": 32_350, "2": 644_165, "3": 314_105, "4": 611_592, "unscheduled": 0])
    #expect(
      by["group"] == [
        "admin": 80_000, "hr": 45_400, "policy": 61_000, "dev": 100_000, "supervision": 562_520, "private": 8_000,
        "scouts": 623_292, "audit": 15_000, "scouts+supervision": 7_000, "policy+supervision": 100_000,
      ])
    #expect(by["source"] == nil)
    #expect(by["category"] == nil)

    let projects = rows(try place.text(Self.plan + "data/projects.csv"))
    #expect(
      projects[0].joined(separator: ",")
        == "number,title,strategy,groups,budget,q1,q2,q3,q4,unscheduled,period_start,period_end,status")
    #expect(projects.count == 29)
    func sum(_ column: Int) -> Double { projects.dropFirst().reduce(0) { $0 + (Double($1[column]) ?? 0) } }
    #expect((4...8).map(sum) == [1_602_212, 32_350, 644_165, 314_105, 611_592])
    #expect(
      projects[16]
        == [
          "16",
          "โครงการขับเคลื่อนงานด้านสถานศึกษาพอเพียงและศูนย์การเรียนรู้ตามหลักปรัชญาของเศรษฐกิจพอเพียงด้านการศึกษาอย่างยั่งยืน",
          "5", "scouts;supervision", "7000.00", "", "3500.00", "3500.00", "", "0.00", "2020-11", "2021-09", "",
        ])

    let ledger = rows(try place.text(Self.plan + "data/ledger.csv"))
    #expect(ledger[0] == ["phase", "face", "project", "strategy", "group", "source", "category", "quarter", "amount"])
    for face in ["when", "what"] {
      let entries = ledger.dropFirst().filter { $0[0] == "planned" && ($0[1] == "both" || $0[1] == face) }
      #expect(entries.reduce(0) { $0 + (Double($1[8]) ?? 0) } == 1_602_212)
    }
    #expect(ledger.contains { $0[2] == "22" && $0[4] == "policy+supervision" && $0[8] == "40000.00" })
  }

  @Test(arguments: [
    ("index.html", ["1,602,212"]),
    ("strategies/1.html", ["540,292", "201,100", "42,000", "297,192"]),
    ("strategies/3.html", ["607,520", "248,640", "114,080", "244,800"]),
    ("groups/scouts.html", ["623,292", "231,100", "50,000", "342,192", "7,000"]),
    ("groups/joint.html", ["107,000", "7,000", "100,000"]),
    ("quarters/1.html", ["32,350", "27,450", "2,900", "2,000"]),
    ("quarters/4.html", ["611,592"]),
    ("projects/1.html", ["488,292", "191,100", "297,192"]),
    ("checks.html", ["1,602,212", "32,350", "644,165", "314,105", "611,592"]),
    ("schedule.html", ["พ.ย. 2563"]),
  ])
  func `a page shows the figures of the printed document`(_ page: String, _ figures: [String]) async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let html = try place.text(Self.plan + page)
    for figure in figures { #expect(html.contains(figure), "\(figure) on \(page)") }
  }

  @Test func `an empty strategy has a page, and an English site has English words`() async throws {
    let place = try Workplace()
    var options = place.options
    options.language = .english
    _ = try await build(options)
    let html = try place.text(Self.plan + "strategies/2.html")
    #expect(html.contains("<html lang=\"en\">"))
    #expect(html.contains("การผลิตและพัฒนากำลังคน"))
  }
}
