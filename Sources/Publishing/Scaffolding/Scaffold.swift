package import Diagnostics
import Documents
package import Files
import Fiscal
import Language
import Plans

/// Writes the first files of a plan or a project into a content folder; a file that is there is never overwritten.
package struct Scaffold {
  private let content: String
  private let place: String

  /// Takes the content folder, and the plan's folder below it: `AGENCY/YEAR`.
  package init(content: String, place: String) {
    self.content = content
    self.place = place
  }

  /// Writes a plan's `index.md`, and those of the site and the agency where they are missing.
  ///
  /// - Returns: The paths that were written.
  package func writePlan() throws(ScaffoldError) -> [String] {
    let (agency, year) = try parts()
    guard let fiscalYear = try? FiscalYear(reading: year) else { throw .notAYear(year) }
    var written: [String] = []
    if let path = try write("index.md", SiteTemplate.site) { written.append(path) }
    if let path = try write("\(agency)/index.md", SiteTemplate.agency(agency)) { written.append(path) }
    let index = "\(agency)/\(year)/index.md"
    guard let path = try write(index, PlanTemplate(fiscalYear: fiscalYear).text) else {
      throw .exists(content + "/" + index)
    }
    return written + [path]
  }

  /// Writes a project's file into a plan that is there.
  package func writeProject(number: String?, title: String?) throws(ScaffoldError) -> [String] {
    let (agency, year) = try parts()
    let folder = "\(agency)/\(year)"
    guard let names = try names(inPlan: folder) else { throw .noPlan(folder) }
    let number = number ?? String((names.compactMap(Scaffold.leadingNumber).max() ?? 0) + 1)
    guard AddressRules.fault(in: number) == nil else { throw .badNumber(number) }
    let file = "\(folder)/\(number.count < 2 ? "0" : "")\(number)-project.md"
    guard let path = try write(file, ProjectTemplate(number: number, title: title ?? "ชื่อโครงการ").text) else {
      throw .exists(content + "/" + file)
    }
    return [path]
  }

  private func parts() throws(ScaffoldError) -> (agency: String, year: String) {
    let parts = place.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ AddressRules.fault(inFolder: $0) == nil }) else {
      throw .badPlace(place)
    }
    return (parts[0], parts[1])
  }

  /// The names of a plan's files; none where there is no plan.
  private func names(inPlan folder: String) throws(ScaffoldError) -> [String]? {
    do throws(FileError) {
      guard try Disk.kind(of: "\(content)/\(folder)/index.md") == .file else { return nil }
      return try Disk.contents(of: "\(content)/\(folder)").map(\.name)
    } catch {
      throw .file(error)
    }
  }

  private func write(_ path: String, _ text: String) throws(ScaffoldError) -> String? {
    let target = content + "/" + path
    do throws(FileError) {
      guard try Disk.kind(of: target) == nil else { return nil }
      try Disk.makeFolder(Disk.parent(of: target))
      try Disk.write(Array(text.utf8), to: target)
      return target
    } catch {
      throw .file(error)
    }
  }

  /// The number that the name of a project's file starts with, by which projects are usually named; none where it is no
  /// number that a project would have.
  private static func leadingNumber(_ name: String) -> Int? {
    guard name.hasSuffix(".md") else { return nil }
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    return digits.count <= 9 ? Int(digits) : nil
  }
}

/// Why no first file was written.
package enum ScaffoldError: Error, Hashable, Sendable {
  case file(FileError)
  case exists(String)
  case badPlace(String)
  case badNumber(String)
  case notAYear(String)
  case noPlan(String)

  /// The sentence for who called the program.
  package var message: Message {
    switch self {
    case .file(let error): error.message
    case .exists(let path):
      Message(thai: "มีไฟล์ '\(path)' อยู่แล้ว จึงไม่เขียนทับ", english: "'\(path)' is there already, and was not overwritten")
    case .badPlace(let place):
      Message(
        thai: "'\(place)' ไม่ใช่โฟลเดอร์ของแผน เขียนเป็น หน่วยงาน/ปี เช่น lampang-peo/2565 ใช้ตัวอักษร ตัวเลข จุด และขีด",
        english:
          "'\(place)' is not the folder of a plan; write AGENCY/YEAR, such as lampang-peo/2565, with letters, digits, '.' and '-'"
      )
    case .badNumber(let number):
      Message(
        thai: "เลขที่โครงการเป็น '\(number)' ไม่ได้ ใช้ตัวอักษร ตัวเลข จุด และขีด",
        english: "a project's number cannot be '\(number)'; use letters, digits, '.' and '-'")
    case .notAYear(let year):
      Message(
        thai: "'\(year)' ไม่ใช่ปีงบประมาณ เขียนเป็นปีพุทธศักราช เช่น 2565",
        english: "'\(year)' is not a fiscal year; write a Buddhist-era year, such as 2565")
    case .noPlan(let folder):
      Message(
        thai: "ไม่มีแผนที่ '\(folder)' เริ่มแผนก่อนด้วย prongsai new plan \(folder)",
        english: "there is no plan at '\(folder)'; begin it with: prongsai new plan \(folder)")
    }
  }
}
