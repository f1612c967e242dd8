import Tables

extension Sample {
  static let strategyAmounts = [540_292, 0, 607_520, 18_000, 117_000, 319_400]

  /// Tables with an amount and a share in each row, by what is hard in them.
  static let bars: [Table] = [
    byStrategy(titles: strategyTitles, amounts: strategyAmounts),
    byStrategy(
      titles: (1...12).map { "\($0) \(longTitle)" }, amounts: (1...12).map { $0 * 31_415 }, name: "long-titles"),
    byStrategy(
      titles: Array(repeating: unbrokenTitle, count: 4), amounts: [1, 22, 333, 4444], name: "unbroken-titles"),
    byStrategy(
      titles: strategyTitles, amounts: [90_000_000_000_000_000, 1, 20, 300, 4_000, 50_000], name: "giant"),
    byStrategy(titles: strategyTitles, amounts: [0, 0, 0, 0, 0, 0], name: "all-zero"),
    byStrategy(titles: [strategyTitles[0]], amounts: [488_292], name: "one-row"),
    byStrategy(titles: (1...60).map { "กลุ่มที่ \($0)" }, amounts: (1...60).map { $0 * $0 * 997 }, name: "sixty-rows"),
  ]

  /// Tables with a column a quarter, by what is hard in them.
  static let quarters: [Table] = [
    strategyByQuarter(titles: strategyTitles, amounts: strategyQuarters),
    strategyByQuarter(
      titles: Array(strategyTitles.prefix(4)), amounts: Array(strategyQuarters.prefix(4)), name: "four-strategies"),
    strategyByQuarter(
      titles: Array(repeating: longTitle, count: 4),
      amounts: [[1, 2, 3, 0], [0, 0, 0, 0], [9, 1, 1, 0], [5, 5, 5, 5]],
      name: "four-long-titles"),
    strategyByQuarter(
      titles: (1...12).map { "\($0) \(longTitle)" }, amounts: (1...12).map { [$0 * 1_000, nil, $0 * 7, 123_456] },
      name: "twelve-strategies"),
    strategyByQuarter(
      titles: strategyTitles,
      amounts: (0..<6).map { [0, 0, $0 == 2 ? 90_000_000_000_000_000 : 1, $0] }, name: "giant-quarter"),
    strategyByQuarter(
      titles: strategyTitles, amounts: Array(repeating: [0, 0, 0, 0], count: 6), name: "zero-quarters"),
    strategyByQuarter(titles: [strategyTitles[0]], amounts: [[0, 191_100, 0, 297_192]], name: "one-strategy"),
    strategyByQuarter(
      titles: strategyTitles, amounts: strategyQuarters.map { $0 + [12_345] }, name: "without-quarter"),
    strategyByQuarter(
      titles: Array(strategyTitles.prefix(5)), amounts: (1...5).map { [$0 * 1_000, -$0 * 500, 0, 100] },
      name: "negative"),
    strategyByQuarter(
      titles: (1...60).map { "กลุ่มที่ \($0)" }, amounts: (1...60).map { [$0, $0 * 2, nil, $0 * 1_000] },
      name: "sixty-quarters"),
    groupByQuarter,
  ]

  /// Groups, and below them the projects that two share, a set of groups one level deeper.
  static let groupByQuarter = byQuarter(
    [
      QuarterRow(title: "กลุ่มอำนวยการ", key: "admin", amounts: [0, 17_000, 0, 17_000]),
      QuarterRow(title: "กลุ่มบริหารงานบุคคล", key: "hr", amounts: [nil, nil, nil, 50_000]),
      QuarterRow(title: "กลุ่มนโยบายและแผน", key: "policy", amounts: [2_900, 58_375, 62_525, 38_200]),
      QuarterRow(title: "กลุ่มนิเทศ ติดตามและประเมินผล", key: "supervision", amounts: [0, 210_000, 86_080, 221_400]),
      QuarterRow(title: "กลุ่มลูกเสือ ยุวกาชาดและกิจการนักเรียน", key: "scouts", amounts: [29_450, 280_790, 110_000, 203_052]),
      QuarterRow(title: "โครงการร่วมระหว่างกลุ่ม", key: "joint", amounts: [0, 50_000, 7_000, 50_000], kind: .joint),
      QuarterRow(
        title: "กลุ่มลูกเสือ ยุวกาชาดและกิจการนักเรียน และกลุ่มนิเทศ ติดตามและประเมินผล", key: "scouts+supervision",
        amounts: [0, 0, 7_000, 0], level: 1),
      QuarterRow(
        title: "กลุ่มนโยบายและแผน และกลุ่มอำนวยการ", key: "policy+admin", amounts: [0, 50_000, 0, 50_000], level: 1),
    ], of: .group, name: "group-by-quarter")
}
