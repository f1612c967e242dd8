package import Diagnostics

extension Day {
  /// The day as a page shows it: `5 พ.ย. 2563`, `5 Nov 2020`.
  package func written(in language: InterfaceLanguage) -> String {
    String(dayOfMonth) + " " + month.written(in: language)
  }

  /// The day as data has it, in the common era: `2020-11-05`.
  package var iso: String { month.iso + "-" + twoDigits(dayOfMonth) }
}

extension Month {
  /// The month as a page shows it: `พ.ย. 2563`, `Nov 2020`.
  package func written(in language: InterfaceLanguage) -> String {
    name(in: language) + " " + writtenYear(in: language)
  }

  /// The short name of the month, without its year: `พ.ย.`, `Nov`.
  package func name(in language: InterfaceLanguage) -> String {
    let name = MonthName.all[number - 1]
    return language == .thai ? name.shortThai : name.shortEnglish
  }

  /// The month as data has it, in the common era: `2020-11`.
  package var iso: String { String(year) + "-" + twoDigits(number) }

  /// The year in the era of a language: Buddhist in Thai, common in English.
  func writtenYear(in language: InterfaceLanguage) -> String {
    String(language == .thai ? year + CalendarEra.offset : year)
  }
}

extension FiscalYear {
  /// The year's name: `ปีงบประมาณ พ.ศ. 2564`, `Fiscal year 2564 (2021)`.
  package func title(in language: InterfaceLanguage) -> String {
    switch language {
    case .thai: "ปีงบประมาณ พ.ศ. \(buddhistEra)"
    case .english: "Fiscal year \(buddhistEra) (\(commonEra))"
    }
  }

  /// The first and the last day: `1 ต.ค. 2563 – 30 ก.ย. 2564`, `1 Oct 2020 – 30 Sep 2021`.
  package func range(in language: InterfaceLanguage) -> String {
    "\(firstDay.written(in: language)) – \(lastDay.written(in: language))"
  }

  /// The year's name with its days: `ปีงบประมาณ พ.ศ. 2564 (1 ต.ค. 2563 – 30 ก.ย. 2564)`.
  package func titleWithRange(in language: InterfaceLanguage) -> String {
    switch language {
    case .thai: "\(title(in: .thai)) (\(range(in: .thai)))"
    case .english: "Fiscal year \(buddhistEra) (\(range(in: .english)))"
    }
  }
}

private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
