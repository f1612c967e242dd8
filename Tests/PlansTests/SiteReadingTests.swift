import Diagnostics
import Documents
import Files
import Fiscal
import Testing

@testable import Plans

@Suite struct SiteReadingTests {
  /// A site that uses every key of the content format.
  private static let everything: ContentText = """
    -- index.md --
    ---
    title: แผนของจังหวัด
    language: en
    theme: default
    base: https://plan.example.go.th/
    repository: https://example.go.th/plans
    as_of: 31 มี.ค. 2565
    digits: thai
    ---
    ยินดีต้อนรับ
    -- about.md --
    ---
    title: เกี่ยวกับ
    ---
    -- _lists/national-2561.yml --
    title: ยุทธศาสตร์ชาติ
    items:
      1: ความมั่นคง
      2: การแข่งขัน
    -- office/index.md --
    ---
    title: สำนักงานเขต
    short: สพป.
    parent: สพฐ.
    province: ลำปาง
    website: https://www.office.go.th
    contact:
      unit: กลุ่มอำนวยการ
      phone: 0-5422-1234
      email: saraban@office.go.th
    ---
    -- office/services.md --
    ---
    title: บริการ
    ---
    -- office/2565/index.md --
    ---
    title: แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2565
    fiscal_year: 2565
    kind: action
    status: approved
    approved: 16 มี.ค. 2565
    counted: yes
    coverage: ทั้งแผน
    sample: false
    strategy_term: กลยุทธ์
    strategies:
      - id: 1
        title: ความปลอดภัย
        indicators:
          - text: ร้อยละของสถานศึกษา
            target: ร้อยละ 85
      - id: 2
        title: ประสิทธิภาพ
    groups:
      - id: supervision
        title: กลุ่มนิเทศ
        aliases:
          - กลุ่มนิเทศติดตาม
      - id: admin
        title: กลุ่มอำนวยการ
    group_totals: lead
    sources:
      - id: area
        title: สพป.
    categories:
      - id: services
        title: ค่าใช้สอย
        parent: operating
      - id: operating
        title: งบดำเนินงาน
    frameworks:
      - id: obec
        title: นโยบาย สพฐ.
        items:
          1: ด้านความปลอดภัย
          2: ด้านโอกาส
      - from: national-2561
      - id: plain
        title: แผนอื่น
        items:
          - ข้อแรก
          - ข้อสอง
    scales:
      - - พอใช้
        - ดี
        - ดีมาก
    declared:
      total: 113,890
      quarters: 38,750 | 36,350 | 27,890 | 10,900
      projects: 2
      strategies:
        2:
          amount: 113,890
          projects: 2
      groups:
        supervision: 113,890
      sources:
        area: 113,890
      categories:
        services: 12,000
      frameworks:
        obec:
          2: 113,890
    spending_targets:
      - title: ภาพรวม
        measure: used
        scope: overall
        quarters: 32 | 54 | ~ | 100
    differences:
      - check: declared-total
        reason: เอกสารรวมยอดผิด
        about: 2
    ---
    คำนำ
    -- office/2565/01.md --
    ---
    title: โครงการประสิทธิภาพ
    number: 1
    id: first
    formerly: [12]
    strategy: 2
    groups: กลุ่มนิเทศติดตาม
    inferred:
      - groups
    period: ต.ค. 64 – ก.ย. 65
    nature: project
    type: continuing
    status: in-progress
    links:
      obec: 2
      national-2561:
        - 1
        - การแข่งขัน
        - ๑
    budget:
      total: 113,890
      quarters: [38750, 36350, 27890, 10900]
      source: area
      category: services
      lines:
        - item: ค่าอาหาร
          activity: 2
          category: ค่าใช้สอย
          source: area
          calc: 100*3*40
          amount: 12,000
          quarters: 0 | 12,000 | 0 | 0
          groups: admin
      printed:
        - where: แบบเสนอโครงการ
          amount: 113,890
    activities:
      - title: เตรียมงาน
      - id: 2
        number: 2
        title: ประชุมเชิงปฏิบัติการ
        period: ม.ค. 65
    indicators:
      - text: ความพึงพอใจ
        side: quantity
        target: ไม่น้อยกว่าร้อยละ 80
        method: สอบถาม
        tool: แบบสอบถาม
        actual: 85.2
        result: achieved
        cause:
      - id: b
        text: ระดับคุณภาพ
        target: ระดับดีขึ้นไป
    results:
      - as_of: 31 มี.ค. 65
        progress: 45
        allocated: 113,890
        obligated: 12,000
        spent: 38,000 | 20,500 | ~ | ~
        result: achieved
        summary: ดี
        problems: ไม่มี
        suggestions: ไม่มี
      - as_of: 31 ธ.ค. 64
        spent_to_date: -50
    note: หมายเหตุ
    ---
    ## หลักการ
    ดู [หน้า](pages/context.md) และ [คำสั่ง](order.pdf)
    -- office/2565/02.md --
    ---
    title: โครงการที่สอง
    number: 2
    id: second
    ---
    -- office/2565/03.md --
    ---
    title: ส่วนของโครงการที่สอง
    number: 2.1
    part_of: 2
    nature: activity
    budget: none
    ---
    -- office/2565/pages/context.md --
    ---
    title: บริบท
    ---
    -- office/2565/results/2565-06.md --
    ---
    as_of: 30 มิ.ย. 2565
    ---
    | ที่ | เบิกจ่ายสะสม |
    |---|---|
    | 1 | 90,000 |
    -- office/2565/order.pdf --
    %PDF-1.7
    """

  @Test func `a site that uses every key reads without a diagnostic`() {
    #expect(Self.everything.read().diagnostics.map { "\($0.line): \($0.message.english)" } == [])
  }

  @Test func `the site and the agency say what was written`() throws {
    let site = try #require(Self.everything.read().site)
    #expect(site.title == "แผนของจังหวัด")
    #expect(site.language == .english)
    #expect(site.theme == "default")
    #expect(site.base == "https://plan.example.go.th/")
    #expect(site.repository == "https://example.go.th/plans")
    #expect(site.asOf == Day(year: 2022, month: 3, day: 31))
    #expect(site.usesThaiDigits)
    #expect(!site.preface.isEmpty)
    #expect(site.pages.map(\.id) == ["about"])
    let agency = try #require(site.agencies.first)
    #expect(agency.id == "office")
    #expect([agency.short, agency.parent, agency.province] == ["สพป.", "สพฐ.", "ลำปาง"])
    #expect(agency.contact == Contact(unit: "กลุ่มอำนวยการ", phone: "0-5422-1234", email: "saraban@office.go.th"))
    #expect(agency.pages.map(\.title) == ["บริการ"])
  }

  @Test func `agencies stand in the order of a Thai dictionary, made-up ones last`() throws {
    // Folder order would be a to g; code order would put เ แ โ ใ ไ after every consonant.
    let titles = ["ไทรงาม", "แก่งคอย", "ใจกลาง", "ขอนแก่น", "เกาะสมุย", "โคกสูง", "สำนักงานตัวอย่าง", "กระบี่", "Bangkok"]
    var text = "-- index.md --\n---\ntitle: ก\n---\n"
    for (index, title) in titles.enumerated() {
      text += "-- agency-\(index)/index.md --\n---\ntitle: \(title)\n---\n"
      guard title == "สำนักงานตัวอย่าง" else { continue }
      text += "-- agency-\(index)/2564/index.md --\n---\ntitle: ก\nfiscal_year: 2564\nsample: true\n---\n"
    }
    let read = ContentText(text).read()
    #expect(read.diagnostics.filter { $0.severity == .error } == [])
    #expect(
      read.site?.agencies.map(\.title) == [
        "Bangkok", "กระบี่", "เกาะสมุย", "แก่งคอย", "ขอนแก่น", "โคกสูง", "ใจกลาง", "ไทรงาม", "สำนักงานตัวอย่าง",
      ])
  }

  @Test func `a plan that states no status has none`() {
    let text: ContentText = """
      -- index.md --
      ---
      title: แผนของจังหวัด
      ---
      -- office/index.md --
      ---
      title: สำนักงานเขต
      ---
      -- office/2565/index.md --
      ---
      title: แผน
      fiscal_year: 2565
      ---
      """
    #expect(text.read().site?.agencies.first?.plans.map(\.status) == [nil])
  }

  @Test func `the plan says what was written`() throws {
    let plan = try #require(Self.everything.read().site?.agencies.first?.plans.first)
    #expect(plan.fiscalYear == FiscalYear(buddhistEra: 2565))
    #expect(plan.approved == Day(year: 2022, month: 3, day: 16))
    #expect(plan.isCounted && !plan.isSample)
    #expect(plan.groupTotals == .lead)
    #expect(plan.strategies.map(\.indicators.count) == [1, 0])
    #expect(plan.categories.map(\.parent) == ["operating", nil])
    #expect(plan.frameworks.map(\.id) == ["obec", "national-2561", "plain"])
    #expect(plan.frameworks.map { $0.items.map(\.id) } == [["1", "2"], ["1", "2"], ["1", "2"]])
    #expect(plan.frameworks[1].title == "ยุทธศาสตร์ชาติ")
    #expect(plan.scales == [["พอใช้", "ดี", "ดีมาก"]])
    #expect(plan.declared.projects?.value == 2)
    #expect(plan.declared.strategies.map(\.key) == ["2"])
    #expect(plan.declared.strategies[0].projects?.value == 2)
    #expect(plan.declared.groups[0].amount?.value == .stated(Money(satang: 11_389_000)))
    #expect(plan.declared.frameworks[0].items.map(\.key) == ["2"])
    let percents = PerQuarter<Percent?>(
      Percent(hundredths: 3_200), Percent(hundredths: 5_400), nil, Percent(hundredths: 10_000))
    #expect(plan.spendingTargets.map(\.quarters) == [percents])
    #expect(plan.differences.map(\.about) == ["2"])
    #expect(plan.pages.map(\.id) == ["context"])
    #expect(plan.attachments.map(\.path) == ["office/2565/order.pdf"])
  }

  @Test func `a project says what was written`() throws {
    let project = try #require(Self.everything.read().site?.agencies.first?.plans.first?.projects.first)
    #expect(project.id == "first")
    #expect(project.number == "1")
    #expect(project.formerly == ["12"])
    #expect(project.strategy == "2")
    #expect(project.groups.ids == ["supervision"])
    #expect(project.inferred == ["groups"])
    #expect(project.period?.value.printed == "ต.ค. 64 – ก.ย. 65")
    #expect(project.continuity == .continuing)
    #expect(project.status == .inProgress)
    #expect(
      project.links == [
        FrameworkLink(framework: "obec", items: ["2"]), FrameworkLink(framework: "national-2561", items: ["1", "2"]),
      ])
    let quarters = PerQuarter<Amount>(
      .stated(Money(satang: 3_875_000)), .stated(Money(satang: 3_635_000)), .stated(Money(satang: 2_789_000)),
      .stated(Money(satang: 1_090_000)))
    #expect(project.budget.quarters?.value == quarters)
    let line = try #require(project.budget.lines.first)
    #expect(line.activities == ["2"])
    #expect(line.category == "services")
    #expect(line.groups?.ids == ["admin"])
    #expect(project.activities.map(\.id) == ["1", "2"])
    #expect(project.indicators.map(\.id) == ["a", "b"])
    #expect(
      project.results.map(\.asOf.components).map { "\($0.year)-\($0.month)-\($0.day)" }
        == ["2021-12-31", "2022-3-31", "2022-6-30"])
    #expect(project.results[0].spent?.value == .toDate(.stated(Money(satang: -5_000))))
    #expect(project.note == "หมายเหตุ")
  }

  @Test func `a part names its whole by id, whatever it was called`() throws {
    let project = try #require(Self.everything.read().site?.agencies.first?.plans.first?.projects.last)
    #expect(project.partOf?.value == "second")
    #expect(project.budget.total?.value == .noBudget)
    #expect(!project.hasPage)
  }

  @Test func `a project with ranges in numbers, lines by titles and a late round reads`() throws {
    let project = """
      period: 2022-07..2022-08
      status: in-progress
      budget:
        total: 2,000
        lines:
          - source: state
            category: ค่าใช้สอย
            amount: 2000
            quarters: 0 | 0 | 0 | 2000
      indicators:
        - text: "จำนวนครั้ง"
          target: 4 ครั้ง
          actual: 5
      results:
        - as_of: 2569-03-31
          spent: 0 | 0 | 0 | 1900
      """
    let plan = "sources:\n  - id: state\n    title: ก\ncategories:\n  - id: c1\n    title: ค่าใช้สอย"
    let (site, diagnostics) = content(plan: plan, project: project).read()
    #expect(diagnostics.map(\.line) == [])
    let read = try #require(site?.agencies[0].plans[0].projects[0])
    #expect(read.budget.lines.map(\.category) == ["c1"])
    #expect(read.period?.value.firstDay == Day(year: 2022, month: 7, day: 1))
  }

  @Test func `files that were read apart give the same site`() {
    let tree = Self.everything.tree
    var diagnostics: [Diagnostic] = []
    let files = tree.files.reversed().map { ContentFile(reading: $0) }
    let site = Site.read(tree: tree, files: files, includeDrafts: false, diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(site?.agencies[0].plans[0].projects.map(\.id) == ["first", "second", "2.1"])
  }

  @Test func `many faults are all told, in time that grows as they do`() {
    var groups = "groups:"
    for group in 0..<1_000 { groups += "\n  - id: g\(group)\n    title: กลุ่มที่ \(group)" }
    var keys = "groups:"
    for group in 0..<2_000 { keys += "\n  - กลุ่มงานที่ไม่มี \(group)" }
    for key in 0..<3_000 { keys += "\nkey\(key): 1" }
    let ids = content(plan: groups, project: keys).read().diagnostics.map(\.id)
    #expect(ids.count == 5_000)
    #expect(Set(ids) == ["unknown-group", "unknown-key"])
  }

  @Test func `reading twice gives the same`() {
    let text = content(
      plan: "x: 1\ngroups:\n  - id: a\n    title: ก\n  - id: A\n    title: ข", project: "groups: ค\ny: 1")
    #expect(text.read().diagnostics == text.read().diagnostics)
  }
}
